import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage } from '../../i18n/texts.js';
import { MatchScore } from '../../parts/match-score.js';
import { ReasonList } from '../../parts/reason-list.js';
import { ThingCard } from '../../parts/thing-card.js';

export type Candidate = components['schemas']['Candidate'];

/** A capability that is not among the matches, or asked about: what keeps it away, or where it stands. */
export function CandidateCard({ candidate, most }: { candidate: Candidate; most?: number }): ReactElement {
  const language = useLanguage();
  const { capability, sentence, reasons, strength } = candidate;
  return (
    <ThingCard
      level={3}
      to={`/capabilities/${capability.id}`}
      title={capability.title}
      facts={capability.organisation.name}
      aside={<MatchScore score={strength} />}
    >
      <Text fw={600} my="xs">
        {sentence[language]}
      </Text>
      <ReasonList reasons={reasons} {...(most === undefined ? {} : { most })} />
    </ThingCard>
  );
}
