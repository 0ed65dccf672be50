import { regions, sectors } from '#domain/taxonomy';
import { Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { components } from '../api/schema.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { Day } from './date-time.js';
import { labelsOf } from './labels-of.js';
import { partsTexts } from './parts.texts.js';
import { ThingCard } from './thing-card.js';

type Card = components['schemas']['ChallengeCard'];

/** Field, place and deadline of a challenge, in one line. */
export function ChallengeFacts(props: { challenge: Pick<Card, 'sectors' | 'region' | 'deadlineOn'> }): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const { sectors: fields, region, deadlineOn } = props.challenge;
  const facts = [...labelsOf(sectors, fields, language), ...labelsOf(regions, [region], language)];
  return (
    <>
      {facts.join(' · ')}
      {deadlineOn && (
        <>
          {` · ${t('until')} `}
          <Day on={deadlineOn} />
        </>
      )}
    </>
  );
}

/** A challenge in a list: its teaser, and who asks where that is open. `level` is that of its heading. */
export function ChallengeCard({ challenge, level = 2 }: { challenge: Card; level?: 2 | 3 }): ReactElement {
  const t = useTexts(partsTexts);
  return (
    <ThingCard to={`/challenges/${challenge.id}`} title={challenge.title} lang={challenge.language} level={level}>
      <Text my={6} lang={challenge.language} lineClamp={3}>
        {challenge.teaser}
      </Text>
      <Text c="dimmed" fz="sm">
        {challenge.organisation?.name ?? (
          <>
            <IconEyeOff size={15} aria-hidden="true" style={{ verticalAlign: '-2px', marginRight: 4 }} />
            {t('anonymousOwner')}
          </>
        )}
        {' · '}
        <ChallengeFacts challenge={challenge} />
      </Text>
    </ThingCard>
  );
}
