import { formatDate, localRange, type LocalRange, type TimeLanguage } from '#domain/time';
import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { eventKey, type EventView, type PlanRow } from './events.queries.js';
import { planTexts } from './plan.texts.js';

interface MoveProps {
  readonly event: EventView;
  readonly row: PlanRow;
  readonly rows: readonly PlanRow[];
}

interface Choice {
  startsAt: string;
  table: number;
  isLocked: boolean;
  session: number | null;
  afterWishId: string | null;
}

type Way = { readonly kind: 'table' | 'meets'; readonly name: string };

/** What is in the way of a place, as far as the plan tells; the server knows of the rest. */
function inTheWay({ row, rows }: MoveProps, { startsAt, table }: Pick<Choice, 'startsAt' | 'table'>): readonly Way[] {
  const own = [row.from, row.to];
  return rows
    .filter((other) => other.wishId !== row.wishId && other.startsAt !== null && other.startsAt === startsAt)
    .flatMap((other): Way[] => {
      const people = [other.from, other.to];
      const busy = own.filter((side) => people.some(({ personId }) => personId === side.personId));
      const taken: Way[] =
        other.table === table ? [{ kind: 'table', name: `${other.from.name} – ${other.to.name}` }] : [];
      return [...taken, ...busy.map(({ name }): Way => ({ kind: 'meets', name }))];
    });
}

/** Gives a meeting another time and table by hand, and says when it may be. */
export function MoveMeeting(props: MoveProps): ReactElement {
  const { event, row } = props;
  const t = useTexts(planTexts);
  const queries = useQueryClient();
  const { session, afterWishId, isLocked } = row;
  const initial: Choice = { startsAt: row.startsAt ?? '', table: row.table ?? 1, isLocked, session, afterWishId };
  const [choice, choose] = useState(initial);
  const params = { path: { eventId: event.id, wishId: row.wishId } };
  const ways = inTheWay(props, choice);
  const names = `${row.from.name} – ${row.to.name}`;
  const save = async (): Promise<void> => {
    if (choice.session !== session || choice.afterWishId !== afterWishId) {
      const body = { session: choice.session, afterWishId: choice.afterWishId };
      await answer(api.PUT('/api/v1/events/{eventId}/plan/{wishId}/rule', { params, body }));
    }
    if (choice.startsAt) {
      const body = { startsAt: choice.startsAt, table: choice.table, isLocked: choice.isLocked };
      await answer(api.PUT('/api/v1/events/{eventId}/plan/{wishId}', { params, body }));
    }
    await queries.invalidateQueries({ queryKey: eventKey(event.id) });
  };
  return (
    <ConfirmButton
      size="sm"
      aria-label={t('moveWhom', { names })}
      question={names}
      confirmLabel={row.startsAt === null ? t('place') : t('save')}
      check={() => ways.map(({ kind, name }) => t(`clash_${kind}`, { name })).join(' ') || null}
      onConfirm={save}
      consequence={
        <Stack gap="sm">
          <Place {...props} choice={choice} choose={choose} />
          {ways.map(({ kind, name }) => (
            <Text key={`${kind}${name}`} c="var(--mantine-color-error)">
              {t(`clash_${kind}`, { name })}
            </Text>
          ))}
          <Rule {...props} choice={choice} choose={choose} />
        </Stack>
      }
    >
      {row.startsAt === null ? t('place') : t('move')}
    </ConfirmButton>
  );
}

/** Short enough for a list in a dialog; the zone stands beside it. */
const labelOf = ({ startsOn, startsAt, endsAt }: LocalRange, language: TimeLanguage): string =>
  `${formatDate(startsOn, language)}, ${startsAt}–${endsAt}`;

type FieldsProps = MoveProps & { readonly choice: Choice; readonly choose: (choice: Choice) => void };

function Place({ event, choice, choose }: FieldsProps): ReactElement {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const times = event.slots.map(({ startsAt, endsAt }) => ({
    value: startsAt,
    label: labelOf(localRange(Date.parse(startsAt), Date.parse(endsAt), event.zone), language),
  }));
  return (
    <>
      <NativeSelect
        label={t('time')}
        description={event.zone}
        value={choice.startsAt}
        onChange={({ currentTarget }) => choose({ ...choice, startsAt: currentTarget.value })}
        data={[{ value: '', label: t('anyTime') }, ...times]}
      />
      <NativeSelect
        label={t('table')}
        value={String(choice.table)}
        onChange={({ currentTarget }) => choose({ ...choice, table: Number(currentTarget.value) })}
        data={Array.from({ length: event.tables }, (_, i) => String(i + 1))}
      />
      <Checkbox
        label={t('keep')}
        checked={choice.isLocked}
        onChange={({ currentTarget }) => choose({ ...choice, isLocked: currentTarget.checked })}
      />
    </>
  );
}

function Rule({ event, row, rows, choice, choose }: FieldsProps): ReactElement {
  const t = useTexts(planTexts);
  const others = rows.filter(({ wishId }) => wishId !== row.wishId);
  return (
    <>
      <NativeSelect
        label={t('rule')}
        value={choice.session === null ? '' : String(choice.session)}
        onChange={({ currentTarget: { value } }) => choose({ ...choice, session: value === '' ? null : Number(value) })}
        data={[
          { value: '', label: t('anySession') },
          ...event.sessions.map(({ name }, i) => ({
            value: String(i),
            label: name || t('session', { number: i + 1 }),
          })),
        ]}
      />
      <NativeSelect
        label={t('after')}
        value={choice.afterWishId ?? ''}
        onChange={({ currentTarget: { value } }) => choose({ ...choice, afterWishId: value || null })}
        data={[
          { value: '', label: t('anyOrder') },
          ...others.map(({ wishId, from, to }) => ({ value: wishId, label: `${from.name} – ${to.name}` })),
        ]}
      />
    </>
  );
}
