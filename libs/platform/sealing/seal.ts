import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

const keyOf = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `quatrefoil ${purpose}`, 32));

/** Whose text it is, and what for: what was sealed for one opens for no other. */
export interface SealedFor {
  readonly secret: string;
  readonly purpose: string;
  readonly owner: string;
}

/** Encrypts a text that the database keeps but nobody is to read there (AES-256-GCM, base64). */
export function seal(text: string, { secret, purpose, owner }: SealedFor): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), iv).setAAD(Buffer.from(owner));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

/** The text again; null when it was sealed with another secret, for another, or changed since. */
export function unseal(sealed: string, { secret, purpose, owner }: SealedFor): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), iv).setAAD(Buffer.from(owner));
    decipher.setAuthTag(tag);
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)).toString('utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
