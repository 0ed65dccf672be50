import { Anchor, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { DateTime } from '../../parts/date-time.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { Pager } from '../../parts/pager.js';
import { ProblemNote } from '../../parts/problem-note.js';
import classes from './mailbox.module.css';
import { mailboxTexts } from './mailbox.texts.js';

const LOOK_AGAIN_MS = 5_000;

function useMailbox(recipient: string | null) {
  return useInfiniteQuery({
    queryKey: ['mailbox', recipient],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/v1/mailbox', {
          params: { query: { ...(recipient ? { recipient } : {}), ...(cursor ? { cursor } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

function Entry({ mail }: { mail: components['schemas']['MailboxEntry'] }): ReactElement {
  const t = useTexts(mailboxTexts);
  return (
    <li className={classes['entry']}>
      <Anchor component={Link} to={`/mailbox/${mail.id}`} fw={600}>
        {mail.subject}
      </Anchor>
      <span>
        {t('to')} {mail.recipient}
        {mail.hasCalendar && ` · ${t('withInvitation')}`}
      </span>
      <DateTime at={mail.receivedAt} />
    </li>
  );
}

/** The mails that the demo would have sent: those to the person, or all. */
export function MailboxPage(): ReactElement {
  const t = useTexts(mailboxTexts);
  const email = useSession().person?.email ?? null;
  const [whose, setWhose] = useState<string>('mine');
  const list = useMailbox(whose === 'mine' ? email : null);
  const mails = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {email && (
        <SegmentedControl
          mb="lg"
          aria-label={t('whose')}
          value={whose}
          onChange={setWhose}
          data={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
          ]}
        />
      )}
      {list.isPending && <Loading />}
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.data && mails.length === 0 && <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
      <ul className={classes['list']} aria-label={t('list')}>
        {mails.map((mail) => (
          <Entry key={mail.id} mail={mail} />
        ))}
      </ul>
      <Pager hasMore={list.hasNextPage} isLoading={list.isFetchingNextPage} onMore={() => list.fetchNextPage()} />
    </>
  );
}
