import { dismissalReasons, type DismissalReason } from '#domain/vocabulary';
import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { isBroker, useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { InterestButton } from '../introductions/interest-button.js';
import { SharedNeedLine } from '../pools/shared-need.js';
import { MatchCard, type Match } from './match-card.js';
import { matchesTexts } from './matches.texts.js';

function Dismiss({ match, onDone }: { match: Match; onDone: () => Promise<unknown> }): ReactElement {
  const t = useTexts(matchesTexts);
  const [reason, setReason] = useState<DismissalReason>('wrong-field');
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      question={t('dismissQuestion')}
      confirmLabel={t('dismiss')}
      consequence={
        <CodeSelect
          list={dismissalReasons}
          label={t('dismissReason')}
          value={reason}
          onChange={(code) => setReason(code || 'other')}
        />
      }
      onConfirm={async () => {
        const params = { path: { matchId: match.id } };
        await answer(api.POST('/api/v1/matches/{matchId}/dismiss', { params, body: { reason } }));
        await onDone();
      }}
    >
      {t('dismiss')}
    </ConfirmButton>
  );
}

function Actions(props: { match: Match; challengeId: string; onDone: () => Promise<unknown> }): ReactElement | null {
  const { match, challengeId, onDone } = props;
  const t = useTexts(matchesTexts);
  const isActingBroker = isBroker(useSession());
  const shortlist = async (): Promise<void> => {
    await answer(api.POST('/api/v1/matches/{matchId}/shortlist', { params: { path: { matchId: match.id } } }));
    await onDone();
  };
  if (match.introductionId) {
    return (
      <Button component={Link} to={`/introductions/${match.introductionId}`} variant="default">
        {t('openCase')}
      </Button>
    );
  }
  if (match.state !== 'suggested' && match.state !== 'shortlisted') return null;
  return (
    <>
      {isActingBroker && (
        <Button component={Link} to={`/introductions/propose/${match.id}`}>
          {t('propose')}
        </Button>
      )}
      {isActingBroker && match.state === 'suggested' && (
        <ActionButton variant="default" onAct={shortlist}>
          {t('shortlist')}
        </ActionButton>
      )}
      {!isActingBroker && (
        <InterestButton as="challenge" challengeId={challengeId} capabilityId={match.capability.id} />
      )}
      <Dismiss match={match} onDone={onDone} />
    </>
  );
}

const shownAtOnce = 10;
/** Ranking takes about a second: so often, and for so long, the page looks for its outcome. */
const [LOOK_EVERY_MS, LOOKS] = [300, 12];

/** The ranked capabilities of one challenge, for its owner and its broker. Asks again while the ranking is under way. */
function ChallengeMatches({ challengeId }: { challengeId: string }): ReactElement {
  const t = useTexts(matchesTexts);
  const queries = useQueryClient();
  const [shown, setShown] = useState(shownAtOnce);
  const queryKey = ['challenges', challengeId, 'matches'];
  const matches = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/matches', { params: { path: { challengeId } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.length === 0 && state.dataUpdateCount < LOOKS ? LOOK_EVERY_MS : false,
  });
  if (matches.isPending) return <Loading />;
  if (matches.error) return <ProblemNote error={matches.error} onRetry={matches.refetch} />;
  const { items } = matches.data;
  const looks = queries.getQueryState(queryKey)?.dataUpdateCount ?? LOOKS;
  if (items.length === 0 && looks < LOOKS) return <Loading />;
  if (items.length === 0) return <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>;
  const card = (match: Match): ReactElement => (
    <MatchCard
      key={match.id}
      match={match}
      startsOpen={match === items[0]}
      actions={
        <Actions match={match} challengeId={challengeId} onDone={() => queries.invalidateQueries({ queryKey })} />
      }
    />
  );
  const seen = items.slice(0, shown);
  const misses = seen.filter(({ isGood }) => !isGood);
  return (
    <Stack gap="md" maw="52rem">
      {matches.data.answer === 'no-good-match-yet' && (
        <EmptyState title={t('noGoodTitle')}>{t('noGoodText')}</EmptyState>
      )}
      {seen.filter(({ isGood }) => isGood).map(card)}
      {misses.length > 0 && <MissesTitle />}
      {misses.map(card)}
      <Pager hasMore={items.length > shown} onMore={() => setShown(shown + shownAtOnce)} />
    </Stack>
  );
}

function MissesTitle(): ReactElement {
  const t = useTexts(matchesTexts);
  return (
    <div>
      <Title order={2} fz="h3">
        {t('misses')}
      </Title>
      <Text c="dimmed">{t('missesLead')}</Text>
    </div>
  );
}

export function ChallengeMatchesPage(): ReactElement {
  const t = useTexts(matchesTexts);
  const { challengeId = '' } = useParams();
  const isActingBroker = isBroker(useSession());
  const challenge = useQuery({
    queryKey: ['challenges', challengeId],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}', { params: { path: { challengeId } } })),
  });
  if (isProblem(challenge.error)) return <ProblemNote error={challenge.error} onRetry={challenge.refetch} />;
  const teaser = challenge.data?.teaser;
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to={`/challenges/${challengeId}`} lang={teaser?.language}>
            {teaser?.title ?? '…'}
          </Anchor>
        }
        lead={t('lead')}
      >
        {t('title')}
      </PageTitle>
      <SharedNeedLine challengeId={challengeId} />
      {isActingBroker && (
        <Text mb="md">
          <Anchor component={Link} to="why-not">
            {t('whyNotLink')}
          </Anchor>
        </Text>
      )}
      <ChallengeMatches challengeId={challengeId} />
    </>
  );
}
