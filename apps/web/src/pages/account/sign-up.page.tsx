import { Anchor, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { EmailField, NameField, PasswordField } from './account-fields.js';
import { emailProblem, nameProblem, newPasswordProblem } from './account-form.js';
import { accountTexts } from './account.texts.js';

export function SignUpPage(): ReactElement {
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
      <PageTitle>{t('signUpTitle')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={t('signUp')}
        onSend={async ({ name, email, password }) => {
          const body = { name: name.trim(), email: email.trim(), password, language };
          await answer(api.POST('/api/v1/auth/sign-up', { body }));
          await navigate('/check-mail', { state: { email: body.email } });
        }}
      >
        <NameField form={form} />
        <EmailField form={form} hint={t('emailHint')} />
        <PasswordField form={form} isNew />
      </GuidedForm>
      <Text mt="xl">
        {t('haveAccount')}{' '}
        <Anchor component={Link} to="/sign-in">
          {t('signInTitle')}
        </Anchor>
      </Text>
    </>
  );
}
