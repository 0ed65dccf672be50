/**
 * `npm run prove:search`: search on real processes, held to its promises, on PostgreSQL and on Meilisearch; writes the
 * table into docs/search.md. MEILI_TEST_URL names an empty Meilisearch; without it, the server of the tests stands in.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFolder } from '#platform/instance';
import { MeilisearchServer } from '#testing';
import { COMMIT, machine, milliseconds, quantile } from '../bench/report.js';
import { CuttableProxy } from './search/cuttable-proxy.js';
import { SearchStand } from './search/search-stand.js';

const { MEILI_TEST_URL, PROVE_DOCUMENTS, PROVE_OUTAGE_S, PROVE_KILLS, PROVE_CHANGES } = process.env;
const DOCUMENTS = Number(PROVE_DOCUMENTS ?? 50_000);
const OUTAGE_S = Number(PROVE_OUTAGE_S ?? 600);
const KILLS = Number(PROVE_KILLS ?? 100);
const CHANGES = Number(PROVE_CHANGES ?? 10_000);
const PUBLISHED = 100;
const WITHDRAWN = 20;
const AT_ONCE = 20;
const PAGE = path.join(projectFolder(), 'docs/search.md');
const MARK = '<!-- What follows is written by `npm run prove:search`. -->';
const WORDS = ['welding', 'polymeric', 'sensor', 'robotic line', 'textilment', 'solar laser'];

const RENAME = `UPDATE capability_version SET title = title || ' ' || $2 WHERE id IN (
  SELECT live_version_id FROM capability WHERE state = 'published' ORDER BY random() LIMIT $1)
  RETURNING capability_id AS id`;
const WITHDRAW = `UPDATE capability SET state = 'archived' WHERE id IN (
  SELECT id FROM capability WHERE state = 'published' ORDER BY random() LIMIT $1) RETURNING id`;

interface Row {
  readonly what: string;
  readonly result: string;
  readonly target: string;
  readonly met: boolean;
}

async function proveReindex(stand: SearchStand): Promise<Row[]> {
  const search = stand.searcher();
  let [asked, failed, isOver] = [0, 0, false];
  const asking = (async () => {
    for (; !isOver; asked += 1) {
      const found = await search(WORDS[asked % WORDS.length] ?? '').catch(() => null);
      if (!found || found.isFallback || found.ids.length === 0) failed += 1;
      await pause(20);
    }
  })();
  const seconds = await stand.reindex();
  isOver = true;
  await asking;
  const what = `Rebuild of ${DOCUMENTS.toLocaleString('en')} documents`;
  return [
    { what, result: `${seconds.toFixed(0)} s`, target: '≤ 180 s', met: seconds <= 180 },
    { what: `${what}: searches failed`, result: `${failed} of ${asked}`, target: '0', met: failed === 0 },
  ];
}

async function provePublishing(stand: SearchStand, targetMs: number): Promise<Row[]> {
  const search = stand.searcher();
  const tookMs: number[] = [];
  for (let i = 0; i < PUBLISHED; i++) {
    const word = `q${randomBytes(6).toString('hex')}`;
    const startedMs = performance.now();
    const [id = ''] = await stand.change(RENAME, [1, word]);
    while (!(await search(word)).ids.includes(id)) await pause(10);
    tookMs.push(performance.now() - startedMs);
  }
  const goneMs: number[] = [];
  for (let i = 0; i < WITHDRAWN; i++) {
    const startedMs = performance.now();
    await stand.change(WITHDRAW, [1]);
    await stand.untilStill();
    goneMs.push(performance.now() - startedMs);
  }
  const [p50, p95] = [quantile(tookMs, 0.5), quantile(tookMs, 0.95)];
  const most = Math.max(...goneMs);
  return [
    {
      what: `Change → findable, ${PUBLISHED} times, p50 / p95`,
      result: `${milliseconds(p50)} / ${milliseconds(p95)}`,
      target: `p95 ≤ ${targetMs} ms`,
      met: p95 <= targetMs,
    },
    {
      what: `Withdrawal → gone from the index, ${WITHDRAWN} times, most`,
      result: milliseconds(most),
      target: '≤ 5,000 ms',
      met: most <= 5_000,
    },
  ];
}

async function changeMany(stand: SearchStand, count: number): Promise<void> {
  for (let done = 0; done < count; done += AT_ONCE) {
    const isWithdrawal = done % (10 * AT_ONCE) === 0;
    await (isWithdrawal ? stand.change(WITHDRAW, [AT_ONCE]) : stand.change(RENAME, [AT_ONCE, `w${done % 97}`]));
  }
}

async function proveOutage(stand: SearchStand, proxy: CuttableProxy | null): Promise<Row[]> {
  const startedMs = performance.now();
  if (proxy) proxy.cut();
  else await stand.stopIndexer('SIGKILL');
  await changeMany(stand, CHANGES / 2);
  await pause(Math.max(0, OUTAGE_S * 1_000 - (performance.now() - startedMs)));
  const lastedS = (performance.now() - startedMs) / 1_000;
  if (proxy) proxy.mend();
  else await stand.startIndexer();
  const seconds = await stand.untilStill();
  const what = `Outage of ${lastedS.toFixed(0)} s with ${CHANGES / 2} changes: drift 0 after`;
  return [{ what, result: `${seconds.toFixed(1)} s`, target: '≤ 60 s', met: seconds <= 60 }];
}

async function proveKills(stand: SearchStand): Promise<Row[]> {
  const changing = changeMany(stand, CHANGES);
  for (let kill = 0; kill < KILLS; kill++) {
    await stand.startIndexer();
    await pause(500 + 2_500 * Math.random());
    await stand.stopIndexer('SIGKILL');
  }
  await changing;
  await stand.startIndexer();
  const seconds = await stand.untilStill();
  const drift = await stand.drift();
  const what = `Indexer killed ${KILLS} times during ${CHANGES.toLocaleString('en')} changes: drift, changes lost`;
  return [{ what, result: `${drift} (${seconds.toFixed(1)} s after the last)`, target: '0', met: drift === 0 }];
}

async function prove(targetMs: number, proxy: CuttableProxy | null): Promise<Row[]> {
  const stand = await SearchStand.start(DOCUMENTS, proxy?.url ?? null);
  try {
    await stand.startIndexer();
    await stand.untilStill();
    const rows: Row[] = [];
    const note = (more: Row[]): void => {
      console.table(more);
      rows.push(...more);
    };
    note(await proveReindex(stand));
    note(await provePublishing(stand, targetMs));
    note(await proveOutage(stand, proxy));
    await stand.stopIndexer();
    note(await proveKills(stand));
    return rows;
  } finally {
    await stand.stop();
  }
}

async function proveMeilisearch(): Promise<[string, Row[]]> {
  const standIn = MEILI_TEST_URL === undefined ? await new MeilisearchServer().start() : null;
  const url = new URL(MEILI_TEST_URL ?? standIn?.url ?? '');
  const proxy = await new CuttableProxy(url).start();
  try {
    const answer = standIn ? null : ((await (await fetch(new URL('/version', url))).json()) as { pkgVersion: string });
    return [answer ? `Meilisearch ${answer.pkgVersion}` : 'the server of the tests', await prove(2_000, proxy)];
  } finally {
    await proxy.stop();
    await standIn?.kill();
  }
}

function render(name: string, rows: readonly Row[]): string {
  const line = ({ what, result, target, met }: Row): string =>
    `| ${[what, result, target, met ? 'yes' : 'no'].join(' | ')} |`;
  return [
    `### On ${name}`,
    '',
    '| What | Result | Target | Met |',
    '| --- | --- | --- | --- |',
    ...rows.map(line),
  ].join('\n');
}

const onPostgres = await prove(1_000, null);
const [name, onMeilisearch] = await proveMeilisearch();
const page = readFileSync(PAGE, 'utf8');
const date = new Date().toISOString().slice(0, 10);
writeFileSync(
  PAGE,
  `${page.slice(0, page.indexOf(MARK))}${MARK}

Machine: ${machine()}. Commit ${COMMIT}, ${date}.

${render('PostgreSQL', onPostgres)}

${render(name, onMeilisearch)}
`,
);
process.exitCode = [...onPostgres, ...onMeilisearch].every(({ met }) => met) ? 0 : 1;
