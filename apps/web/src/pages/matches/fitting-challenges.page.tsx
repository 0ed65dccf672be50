import { regions, sectors } from '#domain/taxonomy';
import { isCode } from '#domain/vocabulary';
import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { MatchScore } from '../../parts/match-score.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReasonList } from '../../parts/reason-list.js';
import { InterestButton } from '../introductions/interest-button.js';
import { matchesTexts } from './matches.texts.js';

type Fitting = components['schemas']['FittingChallenge'];

function FittingCard({ fitting, capabilityId }: { fitting: Fitting; capabilityId: string }): ReactElement {
  const language = useLanguage();
  const { challenge } = fitting;
  const facts = [
    ...challenge.sectors.map((code) => isCode(sectors, code) && sectors.labels[code][language]),
    challenge.region && isCode(regions, challenge.region) && regions.labels[challenge.region][language],
  ].filter(Boolean);
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group wrap="nowrap" align="flex-start" justify="space-between">
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz="h3" lang={challenge.language}>
            <Anchor component={Link} to={`/challenges/${challenge.id}`} inherit>
              {challenge.title}
            </Anchor>
          </Title>
          <Text fz="sm" c="dimmed">
            {facts.join(' · ')}
            {challenge.deadlineOn && (
              <>
                {' · '}
                <Day on={challenge.deadlineOn} />
              </>
            )}
          </Text>
        </div>
        <MatchScore score={fitting.strength} />
      </Group>
      <Text my="sm" lang={challenge.language}>
        {challenge.teaser}
      </Text>
      <ReasonList reasons={fitting.reasons} first={3} />
      {(fitting.state === 'suggested' || fitting.state === 'shortlisted') && (
        <Group mt="md">
          <InterestButton as="capability" challengeId={challenge.id} capabilityId={capabilityId} />
        </Group>
      )}
    </Paper>
  );
}

/** The challenges that fit one capability, for the people of its organisation. */
export function FittingChallenges({ capabilityId }: { capabilityId: string }): ReactElement {
  const t = useTexts(matchesTexts);
  const fitting = useQuery({
    queryKey: ['capabilities', capabilityId, 'challenges'],
    queryFn: () =>
      answer(api.GET('/api/v1/capabilities/{capabilityId}/challenges', { params: { path: { capabilityId } } })),
  });
  if (fitting.isPending) return <Loading />;
  if (fitting.error) return <ProblemNote error={fitting.error} onRetry={fitting.refetch} />;
  if (fitting.data.items.length === 0) {
    return <EmptyState title={t('fittingNoneTitle')}>{t('fittingNoneText')}</EmptyState>;
  }
  return (
    <Stack gap="md" maw="52rem">
      {fitting.data.items.map((item) => (
        <FittingCard key={item.matchId} fitting={item} capabilityId={capabilityId} />
      ))}
    </Stack>
  );
}

export function FittingChallengesPage(): ReactElement {
  const t = useTexts(matchesTexts);
  const { capabilityId = '' } = useParams();
  return (
    <>
      <PageTitle lead={t('fittingLead')}>{t('fittingTitle')}</PageTitle>
      <FittingChallenges capabilityId={capabilityId} />
    </>
  );
}
