import { z } from 'zod';
import { wishStandings } from '#domain/vocabulary';
import type { OwnWish } from '#features/events';

const instant = z.iso.datetime();
const place = {
  startsAt: instant,
  endsAt: instant,
  /** Null: online, outside of the event's slots. */
  table: z.int().nullable(),
};

export const askBody = z
  .strictObject({
    /** One of the reader's own profiles; null: by name. */
    fromProfileId: z.uuid().nullable(),
    toProfileId: z.uuid(),
  })
  .meta({ id: 'EventWishOrder' });
export type AskBody = z.infer<typeof askBody>;

export const answerWishBody = z.strictObject({ answer: z.enum(['yes', 'no']) }).meta({ id: 'EventWishAnswer' });
export type AnswerWishBody = z.infer<typeof answerWishBody>;
export const rankBody = z.strictObject({ wishIds: z.array(z.uuid()).max(500) }).meta({ id: 'EventWishRanking' });
export type RankBody = z.infer<typeof rankBody>;
export const answerOfferBody = z.strictObject({ takes: z.boolean() }).meta({ id: 'EventOfferAnswer' });
export type AnswerOfferBody = z.infer<typeof answerOfferBody>;

export const wishListView = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        standing: z.enum(wishStandings.codes),
        isAskedByMe: z.boolean(),
        mySays: z.enum(['yes', 'no']).nullable(),
        myRank: z.int().nullable(),
        forChallengeTitle: z.string().nullable(),
        /** `name` null: the owner of the anonymous challenge is told once both said yes. */
        partner: z.strictObject({
          profileId: z.uuid(),
          name: z.string().nullable(),
          organisations: z.array(z.string()),
          challengeId: z.uuid().nullable(),
          challengeTitle: z.string().nullable(),
        }),
        meeting: z.strictObject(place).nullable(),
        offer: z.strictObject({ id: z.uuid(), ...place, openUntil: instant, isTakenByMe: z.boolean() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'EventWishList' });
export type WishListView = z.infer<typeof wishListView>;

export function toWishList(wishes: readonly OwnWish[]): WishListView {
  return { items: wishes.map(toWishView) };
}

function toWishView(wish: OwnWish): WishListView['items'][number] {
  const { id, standing, isAskedByMe, mySays, myRank, forChallengeTitle, partner, meeting, offer } = wish;
  const { profileId, name, organisations, challengeId, challengeTitle } = partner;
  return {
    ...{ id, standing, isAskedByMe, mySays, myRank, forChallengeTitle },
    partner: { profileId, name, organisations: [...organisations], challengeId, challengeTitle },
    meeting:
      meeting?.toldStartsAt && meeting.toldEndsAt
        ? {
            startsAt: meeting.toldStartsAt.toISOString(),
            endsAt: meeting.toldEndsAt.toISOString(),
            table: meeting.toldTable,
          }
        : null,
    offer: offer && {
      id: offer.id,
      startsAt: offer.startsAt.toISOString(),
      endsAt: offer.endsAt.toISOString(),
      table: offer.table,
      openUntil: offer.openUntil.toISOString(),
      isTakenByMe: offer.isTakenByMe,
    },
  };
}
