import type { Translate } from '../../i18n/texts.js';
import type { accountTexts } from './account.texts.js';

type T = Translate<(typeof accountTexts)['entries']>;

export const shortestPassword = 12;

export function emailProblem(email: string, t: T): string | undefined {
  if (email.trim() === '') return t('emailMissing');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t('emailWrong');
}

export function newPasswordProblem(password: string, t: T): string | undefined {
  return [...password].length < shortestPassword ? t('passwordShort') : undefined;
}

/** Where to go after signing in: only to pages of this app. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
