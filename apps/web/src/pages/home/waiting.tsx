import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isBroker, useSession } from '../../api/session.js';
import type { components } from '../../api/schema.js';
import { useTexts, type Translate } from '../../i18n/texts.js';
import { Clover } from '../../parts/clover.js';
import { Loading } from '../../parts/loading.js';
import { introductionsTexts } from '../introductions/introductions.texts.js';
import { usePools } from '../pools/pools.queries.js';
import classes from './home.module.css';
import { homeTexts } from './home.texts.js';

interface Task {
  readonly key: string;
  readonly to: string;
  readonly what: ReactNode;
  readonly detail: ReactNode;
}

function introductionDetail(
  { daysLeft, asks: [ask] }: components['schemas']['Introduction'],
  t: Translate<(typeof homeTexts)['entries']>,
  words: Translate<(typeof introductionsTexts)['entries']>,
): string {
  if (ask && ask !== 'answer') return t('introductionAsks', { what: words(`ask-${ask}`) });
  return daysLeft === null ? t('answerIntroduction') : t('answerWithin', { count: Math.max(0, daysLeft) });
}

function useIntroductionsToAnswer(): { tasks: Task[]; isPending: boolean } {
  const t = useTexts(homeTexts);
  const words = useTexts(introductionsTexts);
  const inbox = useQuery({
    queryKey: ['introductions', 'to-answer', 'home'],
    queryFn: () => answer(api.GET('/api/v1/introductions', { params: { query: { tab: 'to-answer', limit: 5 } } })),
  });
  const tasks = (inbox.data?.items ?? []).map((item) => ({
    key: item.id,
    to: `/introductions/${item.id}`,
    what: `${item.challenge.title} – ${item.capability.title}`,
    detail: introductionDetail(item, t, words),
  }));
  return { tasks, isPending: inbox.isPending };
}

function useOwnChallenges(): Task[] {
  const t = useTexts(homeTexts);
  const own = useQuery({
    queryKey: ['challenges', 'mine', 'home'],
    queryFn: () => answer(api.GET('/api/v1/challenges/mine', { params: { query: { limit: 20 } } })),
  });
  return (own.data?.items ?? []).flatMap((item): Task[] => {
    const [what, to] = [item.title || t('untitled'), `/challenges/${item.id}`];
    if (item.workingStatus === 'returned') {
      return [{ key: item.id, to, what, detail: t('challengeReturned', { note: item.reviewNote ?? '' }) }];
    }
    return item.state === 'draft' ? [{ key: item.id, to, what, detail: t('challengeDraft') }] : [];
  });
}

function useReviews(): Task[] {
  const t = useTexts(homeTexts);
  const isActing = isBroker(useSession());
  const queue = useQuery({
    queryKey: ['reviews', 'home'],
    queryFn: () => answer(api.GET('/api/v1/reviews', { params: { query: { limit: 5 } } })),
    enabled: isActing,
  });
  return (queue.data?.items ?? []).map((item) => ({
    key: `review:${item.id}`,
    to: item.kind === 'challenge' ? `/challenges/${item.id}/review` : `/capabilities/${item.id}/review`,
    what: item.title,
    detail: t(item.kind === 'challenge' ? 'reviewChallenge' : 'reviewCapability', {
      organisation: item.organisation.name,
    }),
  }));
}

function useMembershipRequests(): Task[] {
  const t = useTexts(homeTexts);
  const isActing = isBroker(useSession());
  const asked = useQuery({
    queryKey: ['cluster-requests'],
    queryFn: () => answer(api.GET('/api/v1/cluster-requests')),
    enabled: isActing,
  });
  return (asked.data?.items ?? []).map(({ id, cluster, organisation }) => ({
    key: `request:${id}`,
    to: `/clusters/${cluster.id}`,
    what: organisation.name,
    detail: t('membershipAsked', { cluster: cluster.name }),
  }));
}

function usePoolsToAnswer(): Task[] {
  const t = useTexts(homeTexts);
  return usePools()
    .filter(({ actions }) => actions.includes('answer'))
    .map(({ id, members }) => ({
      key: `pool:${id}`,
      to: '/introductions',
      what: members.find(({ challenge }) => challenge)?.challenge?.title ?? t('sharedNeed'),
      detail: t('poolAsked'),
    }));
}

function useOverrides(): Task[] {
  const t = useTexts(homeTexts);
  const waiting = useQuery({
    queryKey: ['board', 'overrides'],
    queryFn: () => answer(api.GET('/api/v1/board/overrides')),
    enabled: isBroker(useSession()),
  });
  return (waiting.data?.items ?? []).map(({ introductionId, matchId, challenge, capability }) => ({
    key: `override:${introductionId ?? matchId ?? ''}`,
    to: introductionId ? `/introductions/${introductionId}` : `/introductions/propose/${matchId ?? ''}`,
    what: `${challenge} – ${capability}`,
    detail: t('overrideAsked'),
  }));
}

/** What waits for the person: introductions, conflicts to decide on, reviews, organisations that ask to join a cluster, needs to share, challenges that came back or are not finished. */
export function Waiting(): ReactElement {
  const t = useTexts(homeTexts);
  const introductions = useIntroductionsToAnswer();
  const tasks = [
    ...introductions.tasks,
    ...useOverrides(),
    ...useReviews(),
    ...useMembershipRequests(),
    ...usePoolsToAnswer(),
    ...useOwnChallenges(),
  ];
  return (
    <section aria-labelledby="waiting">
      <Title order={2} id="waiting" mb="md">
        {t('waiting')}
      </Title>
      {introductions.isPending ? (
        <Loading lines={2} />
      ) : (
        <Paper withBorder radius="lg" className={classes.tasks}>
          {tasks.length === 0 && (
            <div className={classes.task}>
              <Clover size={30} score={100} />
              <Text>{t('nothingWaits')}</Text>
            </div>
          )}
          {tasks.map((task) => (
            <div key={task.key} className={classes.task}>
              <Clover size={30} score={25} />
              <div>
                <Anchor component={Link} to={task.to} fw={600}>
                  {task.what}
                </Anchor>
                <Text fz="sm" c="dimmed">
                  {task.detail}
                </Text>
              </div>
            </div>
          ))}
        </Paper>
      )}
    </section>
  );
}
