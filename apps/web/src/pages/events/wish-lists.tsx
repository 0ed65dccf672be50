import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { label, wishStandings } from '#domain/vocabulary';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts, type Translate } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { DateTime, TimeRange } from '../../parts/date-time.js';
import { eventKey, type EventView, type Wish } from './events.queries.js';
import { eventTexts } from './events.texts.js';
import { wishTexts } from './wishes.texts.js';

type T = Translate<(typeof wishTexts)['entries']>;
interface ListProps {
  readonly event: EventView;
  readonly wishes: readonly Wish[];
}

/** The other side in words; an anonymous owner is named by the challenge. */
export function nameOf({ partner }: Pick<Wish, 'partner'>, t: T): string {
  return partner.name ?? t('anonymousOwner', { title: partner.challengeTitle ?? '' });
}

function useWishActions(eventId: string): {
  answerWish: (wishId: string, yes: boolean) => Promise<unknown>;
  answerOffer: (offerId: string, takes: boolean) => Promise<unknown>;
  rank: (wishIds: string[]) => Promise<unknown>;
} {
  const queries = useQueryClient();
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: eventKey(eventId) });
  return {
    answerWish: (wishId, yes) => {
      const order = {
        params: { path: { eventId, wishId } },
        body: { answer: yes ? ('yes' as const) : ('no' as const) },
      };
      return answer(api.PUT('/api/v1/events/{eventId}/wishes/{wishId}/answer', order)).then(reload);
    },
    answerOffer: (offerId, takes) => {
      const order = { params: { path: { eventId, offerId } }, body: { takes } };
      return answer(api.PUT('/api/v1/events/{eventId}/offers/{offerId}/answer', order)).then(reload);
    },
    rank: (wishIds) => {
      const order = { params: { path: { eventId } }, body: { wishIds } };
      return answer(api.PUT('/api/v1/events/{eventId}/wish-order', order)).then(reload);
    },
  };
}

export function WishLists({ event, wishes }: ListProps): ReactElement {
  const t = useTexts(wishTexts);
  const offered = wishes.filter(({ offer }) => offer !== null);
  const toAnswer = wishes.filter(({ mySays, standing }) => mySays === null && standing !== 'declined');
  const wanted = wishes.filter(({ mySays, standing }) => mySays === 'yes' && standing !== 'declined');
  const declined = wishes.filter(({ standing }) => standing === 'declined');
  return (
    <>
      {offered.length > 0 && (
        <Section title={t('offered')}>
          {offered.map((wish) => (
            <Offer key={wish.id} event={event} wish={wish} />
          ))}
        </Section>
      )}
      {toAnswer.length > 0 && (
        <Section title={t('toAnswer')}>
          {toAnswer.map((wish) => (
            <ToAnswer key={wish.id} event={event} wish={wish} />
          ))}
        </Section>
      )}
      <Section title={t('wanted')}>
        {wanted.length === 0 && <Text c="dimmed">{t('wantedNone')}</Text>}
        {wanted.map((wish, place) => (
          <Wanted key={wish.id} event={event} wish={wish} wishes={wanted} place={place} />
        ))}
      </Section>
      {declined.length > 0 && (
        <Section title={t('declined')}>
          {declined.map((wish) => (
            <Text key={wish.id} c="dimmed">
              {nameOf(wish, t)}
            </Text>
          ))}
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}

function Partner({ wish, children }: { wish: Wish; children?: ReactNode }): ReactElement {
  const t = useTexts(wishTexts);
  return (
    <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
      <Text fw={650}>{nameOf(wish, t)}</Text>
      <Text c="dimmed" fz="sm">
        {wish.partner.organisations.join(', ')}
      </Text>
      {wish.forChallengeTitle !== null && <Text fz="sm">{t('yourChallenge', { title: wish.forChallengeTitle })}</Text>}
      {children}
    </div>
  );
}

function Row({ label: name, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <Paper withBorder radius="md" p="md" role="group" aria-label={name}>
      <Group gap="sm">{children}</Group>
    </Paper>
  );
}

function ToAnswer({ event, wish }: { event: EventView; wish: Wish }): ReactElement {
  const t = useTexts(wishTexts);
  const { answerWish } = useWishActions(event.id);
  const name = nameOf(wish, t);
  return (
    <Row label={name}>
      <Partner wish={wish}>
        {wish.standing === 'suggested' && <Text fz="sm">{t('fromMatches')}</Text>}
        {wish.forChallengeTitle !== null && <Text fz="sm">{t('opens')}</Text>}
      </Partner>
      <ActionButton aria-label={t('acceptWhom', { name })} onAct={() => answerWish(wish.id, true)}>
        {t('accept')}
      </ActionButton>
      <ActionButton variant="default" aria-label={t('declineWhom', { name })} onAct={() => answerWish(wish.id, false)}>
        {t('decline')}
      </ActionButton>
    </Row>
  );
}

function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, i) => i !== from);
  return [...rest.slice(0, to), ...ids.slice(from, from + 1), ...rest.slice(to)];
}

function Wanted(props: { event: EventView; wish: Wish; wishes: readonly Wish[]; place: number }): ReactElement {
  const { event, wish, wishes, place } = props;
  const t = useTexts(wishTexts);
  const language = useLanguage();
  const { rank, answerWish } = useWishActions(event.id);
  const name = nameOf(wish, t);
  const ids = wishes.map(({ id }) => id);
  return (
    <Row label={name}>
      <Text fw={700} w="1.6rem">
        {place + 1}.
      </Text>
      <Partner wish={wish}>
        <Text fz="sm">
          {wish.meeting ? (
            <MeetingTime event={event} meeting={wish.meeting} />
          ) : (
            label(wishStandings, wish.standing, language)
          )}
        </Text>
      </Partner>
      <ActionButton
        variant="default"
        px="sm"
        disabled={place === 0}
        aria-label={t('up', { name })}
        onAct={() => rank(moved(ids, place, place - 1))}
      >
        ↑
      </ActionButton>
      <ActionButton
        variant="default"
        px="sm"
        disabled={place === ids.length - 1}
        aria-label={t('down', { name })}
        onAct={() => rank(moved(ids, place, place + 1))}
      >
        ↓
      </ActionButton>
      <ActionButton
        variant="subtle"
        color="gray"
        aria-label={t('takeBackWhom', { name })}
        onAct={() => answerWish(wish.id, false)}
      >
        {t('takeBack')}
      </ActionButton>
    </Row>
  );
}

function MeetingTime(props: { event: EventView; meeting: NonNullable<Wish['meeting']> }): ReactElement {
  const t = useTexts(eventTexts);
  const { startsAt, endsAt, table } = props.meeting;
  return (
    <>
      <TimeRange from={startsAt} to={endsAt} zone={props.event.zone} /> ·{' '}
      {table === null ? t('online') : t('table', { number: table })}
    </>
  );
}

function Offer({ event, wish }: { event: EventView; wish: Wish }): ReactElement | null {
  const t = useTexts(wishTexts);
  const { answerOffer } = useWishActions(event.id);
  const { offer } = wish;
  if (!offer) return null;
  return (
    <Row label={nameOf(wish, t)}>
      <Partner wish={wish}>
        <MeetingTime event={event} meeting={offer} />
        <Text fz="sm" c="dimmed">
          {t('offerUntil')}: <DateTime at={offer.openUntil} zone={event.zone} />
        </Text>
      </Partner>
      {offer.isTakenByMe ? (
        <Text w="100%">{t('taken')}</Text>
      ) : (
        <>
          <ActionButton onAct={() => answerOffer(offer.id, true)}>{t('take')}</ActionButton>
          <ActionButton variant="default" onAct={() => answerOffer(offer.id, false)}>
            {t('leave')}
          </ActionButton>
        </>
      )}
    </Row>
  );
}
