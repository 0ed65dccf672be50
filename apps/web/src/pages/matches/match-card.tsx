import { regions } from '#domain/taxonomy';
import { capabilityKinds, isCode, organisationKinds } from '#domain/vocabulary';
import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { MatchScore } from '../../parts/match-score.js';
import { ReasonList } from '../../parts/reason-list.js';
import { StateBadge } from '../../parts/state-badge.js';
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
      <Text c="dimmed" fz="sm">
        {facts.join(' · ')}
      </Text>
      {origin === 'import' && (
        <Badge variant="light" color="gray">
          {t('imported')}
        </Badge>
      )}
    </Group>
  );
}

/** A capability matched to a challenge: who, how well, why, and what can be done with it. */
export function MatchCard({ match, actions }: { match: Match; actions?: ReactNode }): ReactElement {
  const t = useTexts(matchesTexts);
  const { capability, evidence } = match;
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group wrap="nowrap" align="flex-start" justify="space-between">
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz="h3">
            <Anchor component={Link} to={`/capabilities/${capability.id}`} inherit>
              {capability.title}
            </Anchor>
          </Title>
          <Text fw={550}>{capability.organisation.name}</Text>
          <Facts match={match} />
        </div>
        <Stack gap={6} align="flex-end">
          <MatchScore score={match.strength} />
          {match.state !== 'suggested' && <StateBadge of="match" state={match.state} />}
        </Stack>
      </Group>
      <div style={{ marginTop: '0.9rem' }}>
        <ReasonList reasons={match.reasons} first={3} />
      </div>
      {evidence.length > 0 && (
        <Text fz="sm" c="dimmed" mt="sm">
          {t('evidence')}: {evidence.join('; ')}
        </Text>
      )}
      {actions && (
        <Group mt="md" gap="xs">
          {actions}
        </Group>
      )}
    </Paper>
  );
}
