import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link, Navigate, useLocation } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../../parts/page-title.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { accountTexts } from './account.texts.js';

/** After signing up: where the confirmation went, and how to get it again. */
export function CheckMailPage(): ReactElement {
  const t = useTexts(accountTexts);
  const words = useProblemWords();
  const { demo } = useSession();
  const email = (useLocation().state as { email?: string } | null)?.email;
  const [said, setSaid] = useState('');
  const sendAgain = (address: string): void => {
    answer(api.POST('/api/v1/auth/resend-verification', { body: { email: address } })).then(
      () => setSaid(t('sentAgain')),
      (error: unknown) => setSaid(words(error)),
    );
  };
  if (!email) return <Navigate to="/sign-in" replace />;
  return (
    <Stack maw="40rem" align="flex-start">
      <PageTitle>{t('checkMailTitle')}</PageTitle>
      <Text>{t('checkMailText', { email })}</Text>
      <Text>{t('checkSpam')}</Text>
      <Group>
        {demo && (
          <Button component={Link} to="/mailbox">
            {t('demoMailbox')}
          </Button>
        )}
        <Button variant="default" onClick={() => sendAgain(email)}>
          {t('sendAgain')}
        </Button>
      </Group>
      <Text role="status">{said}</Text>
    </Stack>
  );
}
