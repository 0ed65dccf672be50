import { Button, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { PasswordField } from './account-fields.js';
import { linkToken, newPasswordProblem } from './account-form.js';
import { accountTexts } from './account.texts.js';

export function ResetPasswordPage(): ReactElement {
  const t = useTexts(accountTexts);
  const navigate = useNavigate();
  const [token] = useState(linkToken);
  const form = useGuidedForm({
    initial: { password: '' },
    validate: ({ password }) => ({ password: newPasswordProblem(password, t) }),
  });
  if (token === '' || form.problem?.code === 'auth.link_invalid') {
    return (
      <Stack maw="40rem" align="flex-start">
        <PageTitle>{t('linkBrokenTitle')}</PageTitle>
        <Text>{t('linkBrokenReset')}</Text>
        <Button component={Link} to="/forgot-password">
          {t('sendLink')}
        </Button>
      </Stack>
    );
  }
  return (
    <>
      <PageTitle lead={t('resetText')}>{t('resetTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('savePassword')}
        onSend={async ({ password }) => {
          await answer(api.POST('/api/v1/auth/reset-password', { body: { token, password } }));
          await navigate('/sign-in?saved=password', { replace: true });
        }}
      >
        <PasswordField form={form} isNew />
      </GuidedForm>
    </>
  );
}
