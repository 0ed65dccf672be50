import { z } from 'zod';
import type { Actor } from '#domain/access';
import type { Person } from '#features/accounts';
import { text, token } from '../http/text.js';

const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
/** Never trimmed or normalised: a password is what was typed. */
const password = z.string().min(8).max(256);
const language = z.enum(['ro', 'en']);
const zone = z.string().max(60).refine(isKnownZone, 'must be an IANA time zone such as Europe/Bucharest');

function isKnownZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const signUpBody = z.strictObject({ name: text(2, 120), email, password, language }).meta({ id: 'SignUp' });
export const signInBody = z.strictObject({ email, password: z.string().min(1).max(256) }).meta({ id: 'SignIn' });
export const emailBody = z.strictObject({ email }).meta({ id: 'EmailAddress' });
export const confirmationBody = z
  .strictObject({ token: token(8, 2_000), password: z.string().min(1).max(256) })
  .meta({ id: 'EmailConfirmation' });
/** A query has no id: only then does OpenAPI name its fields one by one. */
export const setupQuery = z.strictObject({ token: token(8, 200) });
export const resetPasswordBody = z.strictObject({ token: token(8, 2_000), password }).meta({ id: 'PasswordReset' });
export const setupBody = z
  .strictObject({ token: token(8, 200), name: text(2, 120), email, password, language })
  .meta({ id: 'Setup' });
export const setupView = z.strictObject({ open: z.boolean() }).meta({ id: 'SetupState' });
export const settingsBody = z
  .strictObject({ name: text(2, 120), language, zone, weeklyCapacity: z.number().int().min(0).max(50) })
  .meta({ id: 'PersonSettings' });

export const personView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    language,
    zone: z.string(),
    weeklyCapacity: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Person' });

export const sessionView = z
  .strictObject({
    person: personView.nullable(),
    isPlatformAdmin: z.boolean(),
    organisationIds: z.array(z.uuid()),
    managedClusterIds: z.array(z.uuid()),
    /** Known logins and an open mailbox. */
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });

export type SignUpBody = z.infer<typeof signUpBody>;
export type SignInBody = z.infer<typeof signInBody>;
export type EmailBody = z.infer<typeof emailBody>;
export type SetupQuery = z.infer<typeof setupQuery>;
export type ConfirmationBody = z.infer<typeof confirmationBody>;
export type ResetPasswordBody = z.infer<typeof resetPasswordBody>;
export type SetupBody = z.infer<typeof setupBody>;
export type SettingsBody = z.infer<typeof settingsBody>;
export type PersonView = z.infer<typeof personView>;
export type SessionView = z.infer<typeof sessionView>;

export function toPersonView({ id, name, email: address, language: tongue, zone: place, ...rest }: Person): PersonView {
  return {
    id,
    name,
    email: address,
    language: tongue,
    zone: place,
    weeklyCapacity: rest.weeklyCapacity,
    version: rest.version,
  };
}

export function toSessionView(actor: Actor, person: Person | null, demo: boolean): SessionView {
  return {
    person: person && toPersonView(person),
    isPlatformAdmin: actor.isPlatformAdmin,
    organisationIds: [...actor.organisationIds],
    managedClusterIds: [...actor.managedClusterIds],
    demo,
  };
}
