import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#domain/vocabulary';
import { projectFolder } from '#platform/instance';

export interface OwnNeed {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly lang: Language;
}

interface Answer {
  readonly need: string;
  /** Keys of the demo's capabilities that can solve it. */
  readonly profiles: readonly string[];
}

/** The needs of a language; the same ids in the same order in both. */
export const ownNeeds = (language: Language): OwnNeed[] => readLines(`needs.${language}.jsonl`);

export const ownAnswers = (): Answer[] => readLines('relevant.jsonl');

function readLines<T>(file: string): T[] {
  return readFileSync(path.join(projectFolder(), 'test/bench/own-needs', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
