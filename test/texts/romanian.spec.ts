import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '#platform/instance';

const folders = ['apps/web/src', 'libs/features'];
/** Pages and mails say "dumneavoastră": none of the words that go with "tu". */
const FAMILIAR = /(?<!\p{L})(?:tu|tău|ta|tăi|tale|te|îți|ți|ție|tine|ești|vei|poți|vrei)(?!\p{L})/iu;
/** Romanian is written with comma below. */
const CEDILLA = /[şţŞŢ]/;

const texts = folders.flatMap((folder) => {
  const root = path.join(projectFolder(), folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(texts|letters)\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
});

test('pages and mails speak formally, in right letters', () => {
  expect(texts.length).toBeGreaterThan(20);
  const lines = texts.flatMap(({ file, text }) => text.split('\n').map((line) => `${file}: ${line.trim()}`));
  expect(lines.filter((line) => FAMILIAR.test(line) || CEDILLA.test(line))).toEqual([]);
});
