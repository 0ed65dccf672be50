import type { AuthLetters } from './auth.js';

/** Sends better-auth's mails. */
export class AuthMails implements AuthLetters {
  verification(): Promise<void> {
    return Promise.resolve();
  }
  passwordReset(): Promise<void> {
    return Promise.resolve();
  }
  alreadyRegistered(): Promise<void> {
    return Promise.resolve();
  }
}
