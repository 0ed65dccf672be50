import { Anchor, Button, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { DateTime } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { MailFrame } from '../../parts/mail-frame.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import classes from './mailbox.module.css';
import { mailboxTexts } from './mailbox.texts.js';

/** One mail: both of its parts, its headers, and its invitation. */
export function MailPage(): ReactElement {
  const t = useTexts(mailboxTexts);
  const { mailId = '' } = useParams();
  const mail = useQuery({
    queryKey: ['mailbox', 'mail', mailId],
    queryFn: () => answer(api.GET('/api/v1/mailbox/{id}', { params: { path: { id: mailId } } })),
  });
  if (mail.isPending) return <Loading />;
  if (mail.error) return <ProblemNote error={mail.error} onRetry={mail.refetch} />;
  const { subject, recipient, receivedAt, text, headers, hasCalendar } = mail.data;
  const headerLines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to="/mailbox">
            {t('back')}
          </Anchor>
        }
        lead={
          <>
            {t('to')} {recipient} · <DateTime at={receivedAt} />
          </>
        }
        actions={
          hasCalendar && (
            <Button component="a" href={`/api/v1/mailbox/${mailId}/calendar`} download variant="default">
              {t('calendar')}
            </Button>
          )
        }
      >
        {subject}
      </PageTitle>
      <Tabs defaultValue="html" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="html">{t('asHtml')}</Tabs.Tab>
          <Tabs.Tab value="text">{t('asText')}</Tabs.Tab>
          <Tabs.Tab value="headers">{t('headers')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html">
          <MailFrame src={`/api/v1/mailbox/${mailId}/html`} title={subject} />
        </Tabs.Panel>
        <Tabs.Panel value="text" className={classes['text']}>
          {text}
        </Tabs.Panel>
        <Tabs.Panel value="headers" className={classes['text']}>
          {headerLines.join('\n')}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
