import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { EmailField, NameField, PasswordField } from './account-fields.js';
import { emailProblem, linkToken, nameProblem, newPasswordProblem } from './account-form.js';
import { accountTexts } from './account.texts.js';

/** The first admin of a new instance, behind the one-time link that it printed. */
export function SetupPage(): ReactElement {
  const t = useTexts(accountTexts);
  const [token] = useState(linkToken);
  const setup = useQuery({
    queryKey: ['setup', token],
    enabled: token.length >= 8,
    queryFn: () => answer(api.GET('/api/v1/auth/setup', { params: { query: { token } } })),
  });
  if (token.length >= 8 && setup.isPending) return <Loading />;
  if (setup.error) return <ProblemNote error={setup.error} onRetry={setup.refetch} />;
  if (setup.data?.open) return <FirstAdmin token={token} />;
  return (
    <Stack maw="40rem">
      <PageTitle>{t('setupClosedTitle')}</PageTitle>
      <Text>{t('setupClosedText')}</Text>
    </Stack>
  );
}

function FirstAdmin({ token }: { token: string }): ReactElement {
  const t = useTexts(accountTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useGuidedForm({
    initial: { name: '', email: '', password: '' },
    validate: ({ name, email, password }) => ({
      name: nameProblem(name, t),
      email: emailProblem(email, t),
      password: newPasswordProblem(password, t),
    }),
  });
  return (
    <>
      <PageTitle lead={t('setupText')}>{t('setupTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('signUp')}
        onSend={async ({ name, email, password }) => {
          const body = { token, name: name.trim(), email: email.trim(), password, language };
          await answer(api.POST('/api/v1/auth/setup', { body }));
          await navigate('/sign-in?saved=setup', { replace: true });
        }}
      >
        <NameField form={form} />
        <EmailField form={form} />
        <PasswordField form={form} isNew />
      </GuidedForm>
    </>
  );
}
