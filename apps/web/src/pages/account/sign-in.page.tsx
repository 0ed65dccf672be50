import { Alert, Anchor, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { sessionQuery } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { EmailField, PasswordField } from './account-fields.js';
import { emailProblem, safeNext } from './account-form.js';
import { accountTexts } from './account.texts.js';

const notices = { password: 'passwordSaved', setup: 'setupDone' } as const;

export function SignInPage(): ReactElement {
  const t = useTexts(accountTexts);
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useGuidedForm({
    initial: { email: '', password: '' },
    validate: ({ email, password }) => ({
      email: emailProblem(email, t),
      password: password === '' ? t('passwordMissing') : undefined,
    }),
  });
  const next = query.get('next');
  const notice = notices[query.get('saved') as keyof typeof notices];
  const signIn = async (values: { email: string; password: string }): Promise<void> => {
    const body = { email: values.email.trim(), password: values.password };
    await answer(api.POST('/api/v1/auth/sign-in', { body })).catch((error: unknown) => {
      if (isProblem(error, 'auth.email_not_verified')) void navigate('/check-mail', { state: { email: body.email } });
      throw error;
    });
    await queries.resetQueries();
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate(safeNext(next), { replace: true });
  };
  return (
    <>
      <PageTitle lead={next && t('mustSignIn')}>{t('signInTitle')}</PageTitle>
      {notice && (
        <Alert color="clover" mb="lg" maw="38rem" role="status">
          {t(notice)}
        </Alert>
      )}
      <GuidedForm
        form={form}
        onSend={signIn}
        submitLabel={t('signIn')}
        actions={
          <Anchor component={Link} to="/forgot-password">
            {t('forgot')}
          </Anchor>
        }
      >
        <EmailField form={form} />
        <PasswordField form={form} />
      </GuidedForm>
      <Text mt="xl">
        {t('noAccount')}{' '}
        <Anchor component={Link} to="/sign-up">
          {t('signUpTitle')}
        </Anchor>
      </Text>
    </>
  );
}
