import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ChallengeFacts } from '../../parts/challenge-card.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { MatchScore } from '../../parts/match-score.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ThingCard } from '../../parts/thing-card.js';
import { InterestButton } from '../introductions/interest-button.js';
import { Missing } from './match-card.js';
import { PoolBadge } from '../pools/shared-need.js';
import { MatchCriteria } from './match-criteria.js';
import { matchesTexts } from './matches.texts.js';

type Fitting = components['schemas']['FittingChallengeList']['items'][number];

interface FittingCardProps {
  readonly fitting: Fitting;
  readonly capabilityId: string;
  readonly startsOpen: boolean;
}

function FittingCard({ fitting, capabilityId, startsOpen }: FittingCardProps): ReactElement {
  const { challenge } = fitting;
  const isOpen = fitting.state === 'suggested' || fitting.state === 'shortlisted';
  return (
    <ThingCard
      to={`/challenges/${challenge.id}`}
      title={challenge.title}
      lang={challenge.language}
      facts={<ChallengeFacts challenge={challenge} />}
      aside={<MatchScore score={fitting.strength} />}
      actions={isOpen && <InterestButton as="capability" challengeId={challenge.id} capabilityId={capabilityId} />}
    >
      <PoolBadge pool={fitting.pool} />
      <Text my="sm" lang={challenge.language}>
        {challenge.teaser}
      </Text>
      {!fitting.isGood && <Missing reasons={fitting.reasons} />}
      <MatchCriteria
        asked={{ capabilityId, challengeId: challenge.id }}
        reasons={fitting.reasons}
        startsOpen={startsOpen}
      />
    </ThingCard>
  );
}

/** The challenges that fit one capability, for the people of its organisation. */
function FittingChallenges({ capabilityId }: { capabilityId: string }): ReactElement {
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
      {fitting.data.items.map((item, i) => (
        <FittingCard key={item.matchId} fitting={item} capabilityId={capabilityId} startsOpen={i === 0} />
      ))}
    </Stack>
  );
}

export function FittingChallengesPage(): ReactElement {
  const t = useTexts(matchesTexts);
  const { capabilityId = '' } = useParams();
  const capability = useQuery({
    queryKey: ['capabilities', capabilityId],
    queryFn: () => answer(api.GET('/api/v1/capabilities/{capabilityId}', { params: { path: { capabilityId } } })),
  });
  if (capability.isPending) return <Loading />;
  if (capability.error) return <ProblemNote error={capability.error} onRetry={capability.refetch} />;
  const { title, language } = capability.data.content;
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to={`/capabilities/${capabilityId}`} lang={language}>
            {title}
          </Anchor>
        }
        lead={t('fittingLead')}
      >
        {t('fittingTitle')}
      </PageTitle>
      <FittingChallenges capabilityId={capabilityId} />
    </>
  );
}
