import { Alert, Anchor, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { sessionQuery, useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { EmailField, PasswordField } from './account-fields.js';
import { emailProblem, safeNext } from './account-form.js';
import { accountTexts } from './account.texts.js';

const notices = { password: 'passwordSaved', setup: 'setupDone' } as const;

const demoPassword = 'quatrefoil-demo';
const demoPeople = [
  ['ana', 'demoSme'],
  ['radu', 'demoResearcher'],
  ['ioana', 'demoManager'],
  ['admin', 'demoAdmin'],
] as const;

/** In the demonstration everybody may be everybody. */
function DemoLogins({ onChoose }: { onChoose: (email: string, password: string) => void }): ReactElement {
  const t = useTexts(accountTexts);
  return (
    <Paper withBorder radius="lg" p="lg" mt="xl" maw="38rem" component="section" aria-labelledby="demo-logins">
      <Title order={2} fz="h3" id="demo-logins">
        {t('demoLogins')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('demoLoginsText', { password: demoPassword })}
      </Text>
      <Group gap="xs">
        {demoPeople.map(([name, label]) => (
          <Button
            key={name}
            variant="default"
            onClick={() => onChoose(`${name}@demo.quatrefoil.example`, demoPassword)}
          >
            {t(label)}
          </Button>
        ))}
      </Group>
    </Paper>
  );
}

export function SignInPage(): ReactElement {
  const t = useTexts(accountTexts);
  const { demo } = useSession();
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
      {demo && <DemoLogins onChoose={(email, password) => form.set({ email, password })} />}
      <Text mt="xl">
        {t('noAccount')}{' '}
        <Anchor component={Link} to="/sign-up">
          {t('signUpTitle')}
        </Anchor>
      </Text>
    </>
  );
}
