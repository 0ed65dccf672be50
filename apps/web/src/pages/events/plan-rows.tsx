import { label, unmetReasons, wishStandings } from '#domain/vocabulary';
import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { TimeRange } from '../../parts/date-time.js';
import { partsTexts } from '../../parts/parts.texts.js';
import { RowsTable } from '../../parts/rows-table.js';
import type { EventView, PlanRow } from './events.queries.js';
import { MoveMeeting } from './move-meeting.js';
import { planTexts } from './plan.texts.js';
import { RemoveMeeting } from './remove-meeting.js';

const ROWS = 100;

interface RowsProps {
  readonly event: EventView;
  readonly rows: readonly PlanRow[];
}

const endOf = ({ slots, slotMinutes }: EventView, startsAt: string): string =>
  slots.find((slot) => slot.startsAt === startsAt)?.endsAt ??
  new Date(Date.parse(startsAt) + slotMinutes * 60_000).toISOString();

function People({ row }: { row: PlanRow }): ReactElement {
  const t = useTexts(planTexts);
  const language = useLanguage();
  return (
    <>
      {[row.from, row.to].map((side) => (
        <Text key={side.personId}>
          <b>{side.name}</b> {side.organisations.join(', ')}
          {side.challengeTitle !== null && <i> – {side.challengeTitle}</i>}
        </Text>
      ))}
      <Text c="dimmed" fz="sm">
        {label(wishStandings, row.standing, language)} · {t('value')}: {row.value}
      </Text>
      {row.clashes.map(({ kind, name }) => (
        <Text key={`${kind}${name}`} c="var(--mantine-color-error)" fw={600}>
          {t(`clash_${kind}`, { name })}
        </Text>
      ))}
    </>
  );
}

/** As many rows as a page bears, of an event of any size, and a way to more. */
function useSome<Row>(rows: readonly Row[]): { readonly some: readonly Row[]; readonly more: ReactElement | null } {
  const t = useTexts(partsTexts);
  const [most, setMost] = useState(ROWS);
  const left = rows.length - most;
  const more = left > 0 && (
    <Button variant="default" mt="md" onClick={() => setMost(most + ROWS)}>
      {t('more')} ({left})
    </Button>
  );
  return { some: rows.slice(0, most), more: more || null };
}

/** What has a place, in order of time. */
export function PlannedRows({ event, rows }: RowsProps): ReactElement {
  const t = useTexts(planTexts);
  const placed = rows
    .filter(({ startsAt }) => startsAt !== null)
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || (a.table ?? 0) - (b.table ?? 0));
  const { some, more } = useSome(placed);
  if (placed.length === 0) return <Text c="dimmed">{t('notPlanned')}</Text>;
  return (
    <>
      <RowsTable head={[t('time'), t('table'), t('people'), t('actions')]}>
        {some.map((row) => {
          const isTold = row.toldStartsAt === row.startsAt && row.toldTable === row.table;
          return (
            <Table.Tr key={row.wishId}>
              <Table.Td>
                <TimeRange from={row.startsAt ?? ''} to={endOf(event, row.startsAt ?? '')} zone={event.zone} />
              </Table.Td>
              <Table.Td>
                {row.table === null ? 'Online' : t('tableNumber', { number: row.table })}
                <Group gap={4}>
                  {row.isLocked && (
                    <Badge variant="light" miw="max-content">
                      {t('fixed')}
                    </Badge>
                  )}
                  {!isTold && (
                    <Badge variant="light" miw="max-content" color="orange" c="var(--mantine-color-text)">
                      {t('changed')}
                    </Badge>
                  )}
                </Group>
              </Table.Td>
              <Table.Td>
                <People row={row} />
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {row.table !== null && <MoveMeeting event={event} row={row} rows={rows} />}
                  <RemoveMeeting event={event} row={row} />
                </Group>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </RowsTable>
      {more}
    </>
  );
}

/** What has none, with the reason and the time online that is offered instead. */
export function UnmetRows({ event, rows }: RowsProps): ReactElement {
  const t = useTexts(planTexts);
  const language = useLanguage();
  const unmet = rows.filter(({ startsAt }) => startsAt === null).sort((a, b) => b.value - a.value);
  const { some, more } = useSome(unmet);
  return (
    <>
      <RowsTable head={[t('people'), t('reason'), t('actions')]}>
        {some.map((row) => (
          <Table.Tr key={row.wishId}>
            <Table.Td>
              <People row={row} />
            </Table.Td>
            <Table.Td>
              {row.unmetReason === null ? t('notPlanned') : label(unmetReasons, row.unmetReason, language)}
              {row.onlineStartsAt !== null && (
                <Text fz="sm">
                  {t('instead')}:{' '}
                  <TimeRange from={row.onlineStartsAt} to={endOf(event, row.onlineStartsAt)} zone={event.zone} />
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <MoveMeeting event={event} row={row} rows={rows} />
            </Table.Td>
          </Table.Tr>
        ))}
      </RowsTable>
      {more}
    </>
  );
}
