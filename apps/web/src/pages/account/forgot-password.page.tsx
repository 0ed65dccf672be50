import { Button, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { EmailField } from './account-fields.js';
import { emailProblem } from './account-form.js';
import { accountTexts } from './account.texts.js';

export function ForgotPasswordPage(): ReactElement {
  const t = useTexts(accountTexts);
  const { demo } = useSession();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useGuidedForm({ initial: { email: '' }, validate: ({ email }) => ({ email: emailProblem(email, t) }) });
  if (sentTo !== null) {
    return (
      <Stack maw="40rem" align="flex-start">
        <PageTitle>{t('checkMailTitle')}</PageTitle>
        <Text>{t('resetSentText', { email: sentTo })}</Text>
        {demo && (
          <Button component={Link} to="/mailbox">
            {t('demoMailbox')}
          </Button>
        )}
      </Stack>
    );
  }
  return (
    <>
      <PageTitle lead={t('forgotText')}>{t('forgotTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('sendLink')}
        onSend={async ({ email }) => {
          await answer(api.POST('/api/v1/auth/request-password-reset', { body: { email: email.trim() } }));
          setSentTo(email.trim());
        }}
      >
        <EmailField form={form} />
      </GuidedForm>
    </>
  );
}
