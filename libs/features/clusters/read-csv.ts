import { CsvError, parse } from 'csv-parse/sync';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1250';
export type Delimiter = ';' | ',' | '\t' | '|';

/** A file of rows and how it was read, so that people can see whether that was right. */
export interface CsvTable {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** `line` is the line of the file at which the row ends, counted from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Why a file cannot be read at all; `no-names`: none of its columns holds names. */
export type ListFault = 'empty' | 'not-text' | 'not-csv' | 'too-many-rows' | 'no-names';
export interface Unreadable {
  readonly fault: ListFault;
  readonly problem: string;
}
export type CsvOutcome = CsvTable | Unreadable;

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];
export const MAX_CSV_ROWS = 5_000;

/** Reads a table with a header line. Delimiter and encoding are found out; the same bytes are always read alike. */
export function readCsv(bytes: Uint8Array): CsvOutcome {
  const { encoding, text } = decode(bytes);
  if (text.trim() === '') return { fault: 'empty', problem: 'The file is empty.' };
  if (text.includes('\u0000')) {
    return { fault: 'not-text', problem: 'This is not a text file: save the sheet as CSV first.' };
  }
  const delimiter = delimiterOf(text);
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      to: MAX_CSV_ROWS + 2,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const filled = records.filter(({ record }) => record.some((cell) => cell !== ''));
    const [header, ...rows] = filled;
    if (!header || rows.length === 0) {
      return { fault: 'empty', problem: 'The file has no rows under its header line.' };
    }
    if (rows.length > MAX_CSV_ROWS) {
      return { fault: 'too-many-rows', problem: `The file has more than ${MAX_CSV_ROWS} rows.` };
    }
    return {
      encoding,
      delimiter,
      header: header.record,
      rows: rows.map(({ info, record }) => ({ line: info.lines, cells: record })),
    };
  } catch (error) {
    if (error instanceof CsvError) {
      return { fault: 'not-csv', problem: `The file cannot be read as CSV: ${error.message}` };
    }
    throw error;
  }
}

/** UTF-8 where the bytes are valid as such, UTF-16 by its mark, else what Excel writes in Romania and Hungary. */
function decode(bytes: Uint8Array): { encoding: Encoding; text: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: 'utf-16le', text: new TextDecoder('utf-16le').decode(bytes) };
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1250', text: new TextDecoder('windows-1250').decode(bytes) };
  }
}

/** The one that cuts the header line, outside quotes, into the most columns. */
function delimiterOf(text: string): Delimiter {
  const line = (text.split(/\r?\n/).find((candidate) => candidate.trim() !== '') ?? '').replace(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
