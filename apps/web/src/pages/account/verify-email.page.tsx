import { Anchor, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { EmailField, PasswordField } from './account-fields.js';
import { emailProblem, linkToken } from './account-form.js';
import { accountTexts } from './account.texts.js';

/**
 * Where the link of the confirmation mail leads: opening it changes nothing, the button does, and only with the
 * password of the account, which somebody else may have opened with this address.
 */
export function VerifyEmailPage(): ReactElement {
  const t = useTexts(accountTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [token] = useState(linkToken);
  const form = useGuidedForm({
    initial: { password: '' },
    validate: ({ password }) => ({ password: password === '' ? t('passwordMissing') : undefined }),
  });
  if (token === '' || form.problem?.code === 'auth.link_invalid') return <AskAgain />;
  return (
    <>
      <PageTitle lead={t('verifyText')}>{t('verifyTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('verify')}
        onSend={async ({ password }) => {
          await answer(api.POST('/api/v1/auth/verify-email', { body: { token, password } }));
          await queries.resetQueries();
          const { person } = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
          await navigate(person ? '/' : '/sign-in', { replace: true });
        }}
      >
        <PasswordField form={form} />
      </GuidedForm>
      <Text mt="xl" maw="38rem">
        {t('notMyPassword')}{' '}
        <Anchor component={Link} to="/forgot-password">
          {t('resetTitle')}
        </Anchor>
      </Text>
    </>
  );
}

function AskAgain(): ReactElement {
  const t = useTexts(accountTexts);
  const navigate = useNavigate();
  const form = useGuidedForm({ initial: { email: '' }, validate: ({ email }) => ({ email: emailProblem(email, t) }) });
  return (
    <>
      <PageTitle lead={t('linkBrokenVerify')}>{t('linkBrokenTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('sendLink')}
        onSend={async ({ email }) => {
          await answer(api.POST('/api/v1/auth/resend-verification', { body: { email: email.trim() } }));
          await navigate('/check-mail', { state: { email: email.trim() } });
        }}
      >
        <EmailField form={form} />
      </GuidedForm>
    </>
  );
}
