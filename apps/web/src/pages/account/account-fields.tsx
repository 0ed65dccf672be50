import { PasswordInput, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import type { GuidedFormState } from '../../parts/form.js';
import { accountTexts } from './account.texts.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyForm = GuidedFormState<any>;

export function NameField({ form }: { form: AnyForm }): ReactElement {
  const t = useTexts(accountTexts);
  return <TextInput label={t('name')} autoComplete="name" {...form.field('name')} />;
}

export function EmailField({ form, hint }: { form: AnyForm; hint?: string }): ReactElement {
  const t = useTexts(accountTexts);
  return (
    <TextInput
      label={t('email')}
      description={hint}
      type="email"
      inputMode="email"
      autoComplete="username"
      {...form.field('email')}
    />
  );
}

/** `isNew` for a password that is being chosen. */
export function PasswordField({ form, isNew = false }: { form: AnyForm; isNew?: boolean }): ReactElement {
  const t = useTexts(accountTexts);
  return (
    <PasswordInput
      label={t(isNew ? 'newPassword' : 'password')}
      description={isNew ? t('passwordHint') : undefined}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      {...form.field('password')}
    />
  );
}
