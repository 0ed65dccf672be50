import { formatDay, localRange } from '#domain/time';
import { Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { eventTexts } from './events.texts.js';

/** A meeting of an agenda, with the people to meet. */
export interface AgendaLine {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly table: number | null;
  readonly who: readonly { readonly name: string; readonly organisations: readonly string[] }[];
}

interface DaysProps {
  readonly lines: readonly AgendaLine[];
  readonly zone: string;
  /** Level of the headings with the days. */
  readonly order: 3 | 4;
  /** Not on the sheet of a table. */
  readonly hasPlace?: boolean;
}

/** Meetings in order of time, by day: the zone stands once beside each day, so that the rows are short. */
export function AgendaDays({ lines, zone, order, hasPlace = true }: DaysProps): ReactElement {
  const t = useTexts(eventTexts);
  const language = useLanguage();
  const timed = lines.map((line) => ({
    ...line,
    ...localRange(Date.parse(line.startsAt), Date.parse(line.endsAt), zone),
  }));
  const days = [...new Set(timed.map(({ startsOn }) => startsOn))];
  return (
    <Stack gap="md">
      {days.map((day) => {
        const own = lines.filter((_, i) => timed[i]?.startsOn === day);
        const title = formatDay(Date.parse(own[0]?.startsAt ?? ''), zone, language);
        return (
          <div key={day}>
            <Title order={order} fz="md">
              {title}
            </Title>
            <Table verticalSpacing="xs" aria-label={title}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col" w="7.5rem">
                    {t('time')}
                  </Table.Th>
                  {hasPlace && (
                    <Table.Th scope="col" w="5rem">
                      {t('place')}
                    </Table.Th>
                  )}
                  <Table.Th scope="col">{t('withWhom')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {own.map((line) => (
                  <Line key={line.id} {...{ line, zone, hasPlace }} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
        );
      })}
    </Stack>
  );
}

function Line({ line, zone, hasPlace }: { line: AgendaLine; zone: string; hasPlace: boolean }): ReactElement {
  const t = useTexts(eventTexts);
  const { startsAt, endsAt } = localRange(Date.parse(line.startsAt), Date.parse(line.endsAt), zone);
  return (
    <Table.Tr>
      <Table.Td>
        <time dateTime={line.startsAt}>
          <b>
            {startsAt}–{endsAt}
          </b>
        </time>
      </Table.Td>
      {hasPlace && <Table.Td>{line.table ?? t('online')}</Table.Td>}
      <Table.Td>
        {line.who.map(({ name, organisations }) => (
          <Text key={name}>
            <b>{name}</b> <span>{organisations.join(', ')}</span>
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
