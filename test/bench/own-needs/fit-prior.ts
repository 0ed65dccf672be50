import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  algorithmOf,
  fitPrior,
  indexFiles,
  priors,
  type JudgedCandidate,
  type PriorParameters,
} from '#domain/matching';
import { languages } from '#domain/vocabulary';
import { projectFolder } from '#platform/instance';
import { demoCapabilities } from '../../../apps/standalone/demo/index.js';
import { demoProfiles } from './demo-profiles.js';
import { ownAnswers, ownNeeds } from './own-needs.js';

/** As many as a challenge has matches. */
const PLACES = 50;

/**
 * Fits the prior of the decision model to the own needs in both languages: of the best 50 of the demo's capabilities,
 * which can solve the need. Replaces the line of the present ranking algorithm in the table of priors.
 */
function main(): void {
  const topics = new Map(demoCapabilities.map((capability) => [capability.key, capability.topics]));
  const index = indexFiles(demoProfiles().map((profile) => ({ ...profile, topics: topics.get(profile.id) ?? [] })));
  const answers = new Map(ownAnswers().map(({ need, profiles }) => [need, new Set(profiles)]));
  const candidates = languages.flatMap((language) =>
    ownNeeds(language).flatMap(({ id, title, text }): JudgedCandidate[] =>
      index
        .rank(index.prepare({ title, text, language }), { limit: PLACES })
        .map(({ profileId, score }) => ({ textScore: score, isRelevant: answers.get(id)?.has(profileId) ?? false })),
    ),
  );
  const fitted = fitPrior(algorithmOf(index.model.version), candidates);
  write([...priors.filter(({ algorithm }) => algorithm !== fitted.algorithm), fitted]);
  process.stdout.write(`${JSON.stringify(fitted)}\n`);
}

function write(all: readonly PriorParameters[]): void {
  const rounded = (value: string | number): string =>
    typeof value === 'string' ? `'${value}'` : String(Math.round(value * 1e4) / 1e4);
  const lines = all.map((each) => {
    const entries = Object.entries(each) as [string, string | number][];
    return `  {\n${entries.map(([name, value]) => `    ${name}: ${rounded(value)},\n`).join('')}  },\n`;
  });
  const text = `import { type PriorParameters } from './prior-parameters.js';

/** Written by \`npm run fit:prior\`, one entry an algorithm of the ranking, the latest last. */
export const priors: readonly PriorParameters[] = [
${lines.join('')}];
`;
  writeFileSync(path.join(projectFolder(), 'libs/domain/matching/decision/prior.data.ts'), text);
}

main();
