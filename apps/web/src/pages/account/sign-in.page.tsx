import { Anchor, PasswordInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { postJson } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { emailProblem, safeNext } from './account-form.js';
import { accountTexts } from './account.texts.js';

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
  const signIn = async ({ email, password }: { email: string; password: string }): Promise<void> => {
    await postJson('/api/auth/sign-in/email', { email: email.trim(), password });
    await queries.invalidateQueries();
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    await navigate(safeNext(next), { replace: true });
  };
  return (
    <>
      <PageTitle lead={next && t('mustSignIn')}>{t('signInTitle')}</PageTitle>
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
        <TextInput label={t('email')} type="email" autoComplete="username" inputMode="email" {...form.field('email')} />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          {...form.field('password')}
        />
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
