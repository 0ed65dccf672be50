import { regions } from '#domain/taxonomy';
import { capabilityKinds, isCode, organisationKinds } from '#domain/vocabulary';
import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { MatchScore } from '../../parts/match-score.js';
import { StateBadge } from '../../parts/state-badge.js';
import { ThingCard } from '../../parts/thing-card.js';
import { MatchCriteria } from './match-criteria.js';
import { matchesTexts } from './matches.texts.js';

export type Match = components['schemas']['Match'];

function Facts({ match }: { match: Match }): ReactElement {
  const t = useTexts(matchesTexts);
  const language = useLanguage();
  const { kind, organisation, region, trl, origin } = match.capability;
  const facts = [
    isCode(capabilityKinds, kind) && capabilityKinds.labels[kind][language],
    isCode(organisationKinds, organisation.kind) && organisationKinds.labels[organisation.kind][language],
    region && isCode(regions, region) && regions.labels[region][language],
    trl !== null && t('trl', { level: trl }),
  ].filter(Boolean);
  return (
    <Group gap="xs">
      <span>{facts.join(' · ')}</span>
      {origin === 'import' && (
        <Badge variant="light" color="gray">
          {t('imported')}
        </Badge>
      )}
    </Group>
  );
}

/** What a near miss lacks. */
export function Missing({ reasons }: Pick<Match, 'reasons'>): ReactElement {
  const t = useTexts(matchesTexts);
  const language = useLanguage();
  const names = reasons.filter(({ verdict }) => verdict === 'gap').map(({ label }) => label[language]);
  return (
    <Text fw={600} mt="sm">
      {names.length > 0 ? t('missing', { names: names.join(', ') }) : t('missingWords')}
    </Text>
  );
}

interface MatchCardProps {
  readonly match: Match;
  readonly actions?: ReactNode;
  /** With every criterion and its quotes. */
  readonly startsOpen?: boolean;
}

/** A capability matched to a challenge: who, how well, why, and what can be done with it. */
export function MatchCard({ match, actions, startsOpen = false }: MatchCardProps): ReactElement {
  const t = useTexts(matchesTexts);
  const { capability, evidence } = match;
  return (
    <ThingCard
      to={`/capabilities/${capability.id}`}
      title={capability.title}
      facts={
        <>
          <Text fw={550} c="var(--mantine-color-text)">
            {capability.organisation.name}
          </Text>
          <Facts match={match} />
        </>
      }
      aside={
        <Stack gap={6} align="flex-end">
          <MatchScore score={match.strength} />
          {match.state !== 'suggested' && <StateBadge of="match" state={match.state} />}
        </Stack>
      }
      actions={actions}
    >
      {!match.isGood && <Missing reasons={match.reasons} />}
      <div style={{ marginTop: '0.9rem' }}>
        <MatchCriteria asked={{ matchId: match.id }} reasons={match.reasons} startsOpen={startsOpen} />
      </div>
      {evidence.length > 0 && (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('evidence')}: {evidence.join('; ')}
        </Text>
      )}
    </ThingCard>
  );
}
