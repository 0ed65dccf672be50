import { dismissalReasons, type DismissalReason } from '#domain/vocabulary';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api, idempotency, newIdempotencyKey } from '../../api/client.js';
import { isBroker, useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { InterestButton } from '../introductions/interest-button.js';
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

function Propose({ match }: { match: Match }): ReactElement {
  const t = useTexts(matchesTexts);
  const navigate = useNavigate();
  const [message, setMessage] = useState('');
  const [key] = useState(newIdempotencyKey);
  return (
    <ConfirmButton
      variant="filled"
      question={t('proposeQuestion')}
      confirmLabel={t('propose')}
      consequence={
        <>
          <Text>{t('proposeText', { title: match.capability.title })}</Text>
          <Textarea
            label={t('proposeMessage')}
            value={message}
            maxLength={2000}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        </>
      }
      onConfirm={async () => {
        const params = { path: { matchId: match.id } };
        const headers = idempotency(key);
        const made = await answer(
          api.POST('/api/v1/matches/{matchId}/introduction', { params, headers, body: { message } }),
        );
        await navigate(`/introductions/${made.id}`);
      }}
    >
      {t('propose')}
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
      {isActingBroker && <Propose match={match} />}
      {isActingBroker && match.state === 'suggested' && (
        <Button variant="default" onClick={() => void shortlist()}>
          {t('shortlist')}
        </Button>
      )}
      {!isActingBroker && (
        <InterestButton as="challenge" challengeId={challengeId} capabilityId={match.capability.id} />
      )}
      <Dismiss match={match} onDone={onDone} />
    </>
  );
}

/** The ranked capabilities of one challenge, for its owner and its broker. Asks again while the ranking is under way. */
export function ChallengeMatches({ challengeId }: { challengeId: string }): ReactElement {
  const t = useTexts(matchesTexts);
  const queries = useQueryClient();
  const queryKey = ['challenges', challengeId, 'matches'];
  const matches = useQuery({
    queryKey,
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/matches', { params: { path: { challengeId } } })),
    refetchInterval: ({ state }) => (state.data?.items.length === 0 && state.dataUpdateCount < 10 ? 1_000 : false),
  });
  if (matches.isPending) return <Loading />;
  if (matches.error) return <ProblemNote error={matches.error} onRetry={matches.refetch} />;
  const { items } = matches.data;
  if (items.length === 0) return <EmptyState title={t('noneTitle')}>{t('noneText')}</EmptyState>;
  return (
    <Stack gap="md" maw="52rem">
      {items.map((match) => (
        <MatchCard
          key={match.id}
          match={match}
          actions={
            <Actions match={match} challengeId={challengeId} onDone={() => queries.invalidateQueries({ queryKey })} />
          }
        />
      ))}
    </Stack>
  );
}

export function ChallengeMatchesPage(): ReactElement {
  const t = useTexts(matchesTexts);
  const { challengeId = '' } = useParams();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <ChallengeMatches challengeId={challengeId} />
    </>
  );
}
