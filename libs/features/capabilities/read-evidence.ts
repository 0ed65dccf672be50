import { parse, type Entry } from '@retorquere/bibtex-parser';
import {
  capabilityBounds,
  normaliseDoi,
  readDoiList,
  titleOfDoi,
  type EvidenceItem,
  type LineProblem,
} from '#domain/capabilities';
import { oneLine } from '#platform/plain-text';

export interface ReadEvidence {
  readonly items: readonly EvidenceItem[];
  readonly problems: readonly LineProblem[];
}

const IS_BIBTEX = /@\s*[a-z]+\s*[{(]/i;
const NO_ENTRY = new Set(['comment', 'string', 'preamble']);

/** Reads what was pasted: BibTeX where it looks like it, else one DOI a line. Problems name lines, from 1. */
export function readEvidence(pasted: string): ReadEvidence {
  return IS_BIBTEX.test(pasted) ? readBibtex(pasted) : readDois(pasted);
}

function readDois(pasted: string): ReadEvidence {
  const { dois, problems } = readDoiList(pasted);
  const items = dois.map(({ doi }): EvidenceItem => ({
    kind: 'publication',
    title: titleOfDoi(doi),
    text: '',
    year: null,
    doi,
    url: null,
  }));
  return { items, problems };
}

function readBibtex(pasted: string): ReadEvidence {
  const { entries, errors } = parse(pasted, { sentenceCase: false, unsupported: 'ignore' });
  const lines = linesOfEntries(pasted);
  const problems: LineProblem[] = errors.map(({ error, input }) => ({
    line: lineOfError(pasted, error, input ?? error),
    rule: 'is not closed or not readable as BibTeX',
  }));
  const items: EvidenceItem[] = [];
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const line = lines[index] ?? 1;
    const read = toItem(entry);
    if (typeof read === 'string') problems.push({ line, rule: read });
    else if (read.doi !== null && seen.has(read.doi)) problems.push({ line, rule: 'repeats a DOI of this list' });
    else {
      if (read.doi !== null) seen.add(read.doi);
      items.push(read);
    }
  });
  return { items, problems: problems.toSorted((a, b) => a.line - b.line) };
}

/** The evidence of an entry, or the rule that it breaks. */
function toItem({ type, fields }: Entry): EvidenceItem | string {
  const [title, doi, url] = [plain(fields.title), plain(fields.doi), plain(fields.url)];
  const broken = brokenRule(title, doi, url);
  if (broken !== null) return broken;
  const text = plain(fields.abstract) || plain(fields.journal) || plain(fields.booktitle);
  return {
    kind: /patent/i.test(type) ? 'patent' : 'publication',
    title,
    text: text.slice(0, capabilityBounds.evidenceText.max),
    year: yearOf(plain(fields.year) || plain(fields.date)),
    doi: normaliseDoi(doi),
    url: url || null,
  };
}

function brokenRule(title: string, doi: string, url: string): string | null {
  if (title === '') return 'has no title';
  if (title.length > capabilityBounds.evidenceTitle.max) return 'has a title that is too long';
  if (doi !== '' && normaliseDoi(doi) === null) return 'has a DOI that is none';
  return url !== '' && !isWebAddress(url) ? 'has a URL that is not an address of the web' : null;
}

/** The parser answers with markup for small capitals and the like. */
function plain(value: unknown): string {
  return typeof value === 'string' ? oneLine(value.replace(/<\/?[a-z][^>]*>/gi, '')) : '';
}

function yearOf(text: string): number | null {
  const year = /^\d{4}/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

export function isWebAddress(url: string): boolean {
  return url.length <= 2_000 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** The parser does not tell where entries begin: they come in the order of the text. */
function linesOfEntries(pasted: string): number[] {
  return [...pasted.matchAll(/@\s*([a-z]+)\s*[{(]/gi)]
    .filter(([, type]) => !NO_ENTRY.has((type ?? '').toLowerCase()))
    .map(({ index }) => lineAt(pasted, index));
}

function lineOfError(pasted: string, error: string, input: string): number {
  const start = pasted.indexOf(input.slice(0, 60));
  if (start >= 0) return lineAt(pasted, start);
  return Number(/at line (\d+)/.exec(error)?.[1] ?? 1);
}
