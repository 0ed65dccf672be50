import { nameProblems } from '../../parts/problem-words.js';
import type { Translate } from '../../i18n/texts.js';
import type { accountTexts } from './account.texts.js';

type T = Translate<(typeof accountTexts)['entries']>;

export const shortestPassword = 8;

export function emailProblem(email: string, t: T): string | undefined {
  if (email.trim() === '') return t('emailMissing');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? undefined : t('emailWrong');
}

export function newPasswordProblem(password: string, t: T): string | undefined {
  return [...password].length < shortestPassword ? t('passwordShort') : undefined;
}

export function nameProblem(name: string, t: T): string | undefined {
  return name.trim().length < 2 ? t('nameMissing') : undefined;
}

/** Where to go after signing in: only to pages of this app. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}

/** The token of a link from a mail. It stands in the fragment, which no server logs; older links had it in the query. */
export function linkToken(): string {
  const fragment = new URLSearchParams(location.hash.slice(1)).get('token');
  return fragment ?? new URLSearchParams(location.search).get('token') ?? '';
}

nameProblems({
  'auth.wrong_credentials': {
    en: 'The e-mail address or the password is wrong',
    ro: 'Adresa de e-mail sau parola este greșită',
  },
  'auth.email_not_verified': {
    en: 'Confirm your e-mail address first: we have just sent you a new link',
    ro: 'Confirmați mai întâi adresa de e-mail: tocmai v-am trimis un link nou',
  },
  'auth.link_invalid': {
    en: 'This link does not work any more: ask for a new one',
    ro: 'Linkul nu mai este valabil: cereți unul nou',
  },
  'auth.wrong_password': {
    en: 'This is not the password that was chosen when the account was opened',
    ro: 'Aceasta nu este parola aleasă la crearea contului',
  },
  'auth.too_many_attempts': {
    en: 'Too many attempts. Wait a few minutes, or choose a new password',
    ro: 'Prea multe încercări. Așteptați câteva minute sau alegeți o parolă nouă',
  },
  'auth.weak_password': {
    en: 'Choose a password that others would not guess: not a common one, not your name, not your address',
    ro: 'Alegeți o parolă pe care alții nu o pot ghici: nu una obișnuită, nici numele, nici adresa dumneavoastră',
  },
  'setup.closed': {
    en: 'This instance has been set up already',
    ro: 'Această instanță a fost deja pregătită',
  },
});
