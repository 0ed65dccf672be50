import { createHmac, timingSafeEqual } from 'node:crypto';
import { followUpDays, type FollowUpDay } from '#domain/introductions';

const PURPOSE = 'case-follow-up';
const UUID_BYTES = 16;
const MAC_BYTES = 32;
const LENGTH = 2 * UUID_BYTES + 1 + 4 + MAC_BYTES;

export interface FollowUpLink {
  readonly introductionId: string;
  readonly personId: string;
  readonly day: FollowUpDay;
  readonly expiresAt: Date;
}

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Links by which one person answers one follow-up of one case, until they expire, and can do nothing else. */
export class FollowUpLinks {
  constructor(private readonly secret: string) {}

  tokenFor({ introductionId, personId, day, expiresAt }: FollowUpLink): string {
    const end = Buffer.alloc(5);
    end.writeUInt8(day, 0);
    end.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 1);
    const said = Buffer.concat([bytesOf(introductionId), bytesOf(personId), end]);
    return Buffer.concat([said, this.sign(said)]).toString('base64url');
  }

  /** What a token of ours says; null for any other. Whether it has expired is the reader's to see. */
  read(token: string): FollowUpLink | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== LENGTH) return null;
    const said = bytes.subarray(0, LENGTH - MAC_BYTES);
    if (!timingSafeEqual(bytes.subarray(LENGTH - MAC_BYTES), this.sign(said))) return null;
    const day = followUpDays.find((known) => known === said.readUInt8(2 * UUID_BYTES));
    if (day === undefined) return null;
    return {
      introductionId: idOf(said.subarray(0, UUID_BYTES)),
      personId: idOf(said.subarray(UUID_BYTES, 2 * UUID_BYTES)),
      day,
      expiresAt: new Date(said.readUInt32BE(2 * UUID_BYTES + 1) * 1000),
    };
  }

  private sign(said: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(PURPOSE).update(said).digest();
  }
}
