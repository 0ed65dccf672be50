import { createHmac, timingSafeEqual } from 'node:crypto';

const PURPOSE = 'digest-unsubscribe';
const MAC_BYTES = 16;
const UUID_BYTES = 16;

/**
 * Links that end a person's digest and can do nothing else. They do not expire: whoever finds an old mail must be able
 * to unsubscribe.
 */
export class UnsubscribeLinks {
  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {}

  urlFor(personId: string): string {
    return `${this.publicUrl}/api/v1/digests/unsubscribe/${this.tokenFor(personId)}`;
  }

  tokenFor(personId: string): string {
    const id = Buffer.from(personId.replaceAll('-', ''), 'hex');
    return Buffer.concat([id, this.sign(id)]).toString('base64url');
  }

  /** The person whose link it is; null for a token that we did not make. */
  personOf(token: string): string | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== UUID_BYTES + MAC_BYTES) return null;
    const [id, mac] = [bytes.subarray(0, UUID_BYTES), bytes.subarray(UUID_BYTES)];
    if (!timingSafeEqual(mac, this.sign(id))) return null;
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  private sign(id: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(PURPOSE).update(id).digest().subarray(0, MAC_BYTES);
  }
}
