import 'reflect-metadata';
import { measureAllocation } from './measure-allocation.js';
import { startBenchInstance, type BenchInstance } from './bench-instance.js';
import { measureDigest } from './measure-digest.js';
import { measureHttp } from './measure-http.js';
import { measureImport } from './measure-import.js';
import { measureMatching } from './matching/measure-matching.js';
import { measureMatches } from './measure-matches.js';
import { measureRematch } from './measure-rematch.js';
import { measureOwnNeeds } from './own-needs/measure-own-needs.js';
import { findRealData } from './real-data.js';
import { report } from './report.js';

/** Those that need no running product, and those on it with real data. */
const BENCHES = ['allocation', 'own-needs', 'matching', 'rematch', 'import', 'matches', 'http', 'digest'] as const;
type Bench = (typeof BENCHES)[number];

const wanted = process.argv.slice(2);
const chosen = BENCHES.filter((bench) => wanted.includes(bench) || wanted.includes('all'));
if (chosen.length === 0) {
  console.error(`Which one? ${BENCHES.join(', ')}, all`);
  process.exit(2);
}

if (chosen.includes('allocation')) report(await measureAllocation(), new Date());
if (chosen.includes('own-needs')) report(measureOwnNeeds(), new Date());
if (chosen.includes('matching')) await measureBesidePeers();
if (chosen.includes('rematch')) await measureSpread();

const onProduct = chosen.filter((bench) => !['allocation', 'own-needs', 'matching', 'rematch'].includes(bench));
const data = onProduct.length > 0 ? findRealData(onProduct.join(', ')) : null;
if (data) {
  const instance = await startBenchInstance();
  try {
    // The other measures need the data loaded, so that the import always runs and is always measured.
    report(await measureImport(instance, data), new Date());
    for (const bench of onProduct) await measure(bench, instance, data);
  } finally {
    await instance.stop();
  }
}

/** The product is started for its PostgreSQL alone. */
async function measureBesidePeers(): Promise<void> {
  const real = findRealData('matching');
  if (!real) return;
  const instance = await startBenchInstance();
  try {
    for await (const figures of measureMatching(instance, real)) report(figures, new Date());
  } finally {
    await instance.stop();
  }
}

async function measureSpread(): Promise<void> {
  const real = findRealData('rematch');
  if (real) report(await measureRematch(real), new Date());
}

async function measure(bench: Bench, instance: BenchInstance, real: NonNullable<typeof data>): Promise<void> {
  if (bench === 'matches') report(await measureMatches(instance, real), new Date());
  if (bench === 'http') report(await measureHttp(instance), new Date());
  if (bench === 'digest') report(await measureDigest(instance), new Date());
}
