import { Badge, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ThingCard } from '../../parts/thing-card.js';
import { valueLabel } from './facet-values.js';
import { Marked } from './marked.js';
import { searchTexts } from './search.texts.js';

type Found = components['schemas']['FoundThing'];

const paths: Readonly<Record<Found['kind'], string>> = {
  challenge: '/challenges',
  capability: '/capabilities',
  organisation: '/organisations',
  cluster: '/clusters',
};

const whys = { title: 'whyTitle', summary: 'whySummary', elsewhere: 'whyElsewhere' } as const;

/** One result: what it is, its title and first lines, whose it is, and where. */
export function FoundCard({ found }: { found: Found }): ReactElement {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  const written = found.language ?? undefined;
  const owner = found.organisation?.name ?? (found.kind === 'challenge' ? t('anonymous') : null);
  const { foundIn, foundWords } = found;
  const facts = [
    owner,
    found.type && valueLabel('type', found.type, language),
    ...found.sectors.map((code) => valueLabel('sector', code, language)),
    found.region && valueLabel('region', found.region, language),
    found.trl && t('level', { level: found.trl }),
  ].filter(Boolean);
  return (
    <ThingCard
      to={`${paths[found.kind]}/${found.id}`}
      title={<Marked text={found.title} words={foundWords} />}
      lang={written}
      level={3}
      kicker={
        <Badge variant="light" mb={6}>
          {t(found.kind === 'cluster' ? 'clusterKind' : found.kind)}
        </Badge>
      }
    >
      {found.summary && (
        <Text my={6} lang={written} lineClamp={3}>
          <Marked text={found.summary} words={foundWords} />
        </Text>
      )}
      <Text c="dimmed" fz="sm">
        {facts.join(' · ')}
      </Text>
      {foundIn.length > 0 && (
        <Text c="dimmed" fz="sm" mt={4}>
          {t(foundIn.length > 1 ? 'whyBoth' : whys[foundIn[0] ?? 'elsewhere'])}
        </Text>
      )}
    </ThingCard>
  );
}
