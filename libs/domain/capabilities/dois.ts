/** DOI handbook: prefix 10. and 4 to 9 digits (with sub-prefixes), a slash, then any graphic characters. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[\p{L}\p{N}\p{P}\p{S}]+$/u;
const LONGEST = 256;
const PREFIX = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i;

/** A DOI as it is compared and shown, from what people paste (`https://doi.org/10…`, `doi:10…`); null: it is none. */
export function normaliseDoi(pasted: string): string | null {
  const bare = pasted
    .trim()
    .replace(PREFIX, '')
    .replace(/[.,;]+$/, '')
    .toLowerCase();
  return bare.length <= LONGEST && DOI.test(bare) ? bare : null;
}

/** What stands for the title of a publication of which only the DOI is known. */
export function titleOfDoi(doi: string): string {
  return `DOI ${doi}`;
}

export interface DoiLine {
  /** From 1. */
  readonly line: number;
  readonly doi: string;
}
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  readonly rule: string;
}

/** The DOIs of a pasted list, one a line, and the lines that hold none or one for the second time. */
export function readDoiList(pasted: string): {
  readonly dois: readonly DoiLine[];
  readonly problems: readonly LineProblem[];
} {
  const dois: DoiLine[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  pasted.split(/\r\n?|\n/).forEach((text, index) => {
    const line = index + 1;
    if (text.trim() === '') return;
    const doi = normaliseDoi(text);
    if (doi === null) problems.push({ line, rule: 'is not a DOI such as 10.1000/xyz123' });
    else if (seen.has(doi)) problems.push({ line, rule: `repeats the DOI of line ${seen.get(doi)}` });
    else {
      seen.set(doi, line);
      dois.push({ line, doi });
    }
  });
  return { dois, problems };
}
