import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { AgendaDays, type AgendaLine } from './agenda-days.js';
import classes from './agendas.module.css';
import { EventLink } from './event-link.js';
import { agendaQuery, agendasQuery, eventQuery, type EventView } from './events.queries.js';
import { eventTexts } from './events.texts.js';

/** One printed page: whose or which table's it is, and its meetings in order of time. */
interface Sheet {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly hasPlace: boolean;
  readonly lines: readonly AgendaLine[];
}

type Meeting = Awaited<ReturnType<NonNullable<ReturnType<typeof agendasQuery>['queryFn']>>>[number];
interface Words {
  readonly table: (number: number) => string;
  readonly online: string;
}

function byPerson(meetings: readonly Meeting[]): Sheet[] {
  const people = new Map(
    meetings.flatMap((meeting) => meeting.people.map((person) => [person.personId, person] as const)),
  );
  return [...people.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((person) => ({
      key: person.personId,
      title: person.name,
      subtitle: person.organisations.join(', '),
      hasPlace: true,
      lines: meetings
        .filter((meeting) => meeting.people.some(({ personId }) => personId === person.personId))
        .map((meeting) => ({
          ...meeting,
          who: meeting.people.filter(({ personId }) => personId !== person.personId),
        })),
    }));
}

function byTable(meetings: readonly Meeting[], words: Words): Sheet[] {
  const tables = [...new Set(meetings.map(({ table }) => table))].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return tables.map((table) => ({
    key: String(table),
    title: table === null ? words.online : words.table(table),
    subtitle: '',
    hasPlace: false,
    lines: meetings
      .filter((meeting) => meeting.table === table)
      .map((meeting) => ({ ...meeting, who: meeting.people })),
  }));
}

/** Everybody's agendas, one page each. */
export function AgendasPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(eventTexts);
  const [search, setSearch] = useSearchParams();
  const event = useQuery(eventQuery(eventId));
  const agendas = useQuery(agendasQuery(eventId));
  const error = event.error ?? agendas.error;
  if (error) return <ProblemNote error={error} onRetry={agendas.refetch} />;
  if (!event.data || !agendas.data) return <Loading />;
  const by = search.get('by') === 'table' ? 'table' : 'person';
  const words = { table: (number: number) => t('table', { number }), online: t('online') };
  const sheets = by === 'table' ? byTable(agendas.data, words) : byPerson(agendas.data);
  return (
    <>
      <div className={classes.screen}>
        <PageTitle kicker={<EventLink event={event.data} />} lead={t('printLead')}>
          {t('printAgendas')}
        </PageTitle>
        {sheets.length > 0 && (
          <Group mb="xl">
            <SegmentedControl
              aria-label={t('printAgendas')}
              value={by}
              onChange={(next) => setSearch({ by: next }, { replace: true })}
              data={[
                { value: 'person', label: t('byPerson') },
                { value: 'table', label: t('byTable') },
              ]}
            />
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </Group>
        )}
      </div>
      {sheets.length === 0 && <EmptyState title={t('printAgendas')}>{t('nothingPublished')}</EmptyState>}
      {sheets.map((sheet) => (
        <SheetView key={sheet.key} event={event.data} sheet={sheet} />
      ))}
    </>
  );
}

/** The reader's own agenda, to print. */
export function MyAgendaPage(): ReactElement {
  const { eventId = '' } = useParams();
  const t = useTexts(eventTexts);
  const { person } = useSession();
  const event = useQuery(eventQuery(eventId));
  const agenda = useQuery(agendaQuery(eventId));
  const error = event.error ?? agenda.error;
  if (error) return <ProblemNote error={error} onRetry={agenda.refetch} />;
  if (!event.data || !agenda.data) return <Loading />;
  const lines = agenda.data.map(({ partner, ...meeting }) => ({ ...meeting, who: [partner] }));
  return (
    <>
      <div className={classes.screen}>
        <PageTitle
          kicker={<EventLink event={event.data} />}
          actions={<Button onClick={() => window.print()}>{t('print')}</Button>}
        >
          {t('agenda')}
        </PageTitle>
      </div>
      <SheetView
        event={event.data}
        sheet={{ key: 'own', title: person?.name ?? '', subtitle: '', hasPlace: true, lines }}
      />
    </>
  );
}

function SheetView({ event, sheet }: { event: EventView; sheet: Sheet }): ReactElement {
  const t = useTexts(eventTexts);
  return (
    <section className={classes.sheet} aria-label={sheet.title}>
      <Title order={2}>{sheet.title}</Title>
      {sheet.subtitle && <Text>{sheet.subtitle}</Text>}
      <Text c="dimmed" mb="sm">
        {event.title} · {event.mode === 'online' ? t('online') : event.place}
      </Text>
      {sheet.lines.length === 0 ? (
        <Text>{t('agendaEmpty')}</Text>
      ) : (
        <AgendaDays lines={sheet.lines} zone={event.zone} order={3} hasPlace={sheet.hasPlace} />
      )}
    </section>
  );
}
