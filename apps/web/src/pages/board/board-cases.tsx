import { Badge, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { BoardColumn, useColumnName } from './board-column.js';
import { BoardFilters } from './board-filters.js';
import { onBoardKey } from './board-keys.js';
import { boardTexts } from './board.texts.js';
import styles from './case-board.module.css';
import { readFilters, remind, useBoard, useMore, type Board, type Filters } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';
import { ReminderBar, ReminderResults, type NamedResult } from './reminder-bar.js';
import { WorkloadPicture } from './workload.js';

/** The broker's cases in columns by state, with filters, everybody's load, and reminders for many at once. */
export function BoardCases(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search);
  const change = (changed: Partial<Filters>): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  return (
    <Stack gap="lg">
      <BoardFilters filters={filters} onFilter={change} />
      <WorkloadPicture />
      <Cases filters={filters} onClear={() => change({ cluster: '', broker: '', due: '', text: '' })} />
    </Stack>
  );
}

function Cases({ filters, onClear }: { filters: Filters; onClear: () => void }): ReactElement {
  const board = useBoard(filters);
  if (board.isPending) return <Loading />;
  if (board.error) return <ProblemNote error={board.error} onRetry={board.refetch} />;
  if (board.data.columns.every(({ count }) => count === 0)) return <NoCases filters={filters} onClear={onClear} />;
  return <Columns filters={filters} board={board.data} />;
}

function NoCases({ filters, onClear }: { filters: Filters; onClear: () => void }): ReactElement {
  const t = useTexts(boardTexts);
  const own = useTexts(caseBoardTexts);
  const isFiltered = Object.values(filters).some((value) => value !== '');
  if (!isFiltered) return <EmptyState title={t('noCases')}>{t('noCasesText')}</EmptyState>;
  return (
    <EmptyState
      title={own('noMatch')}
      action={
        <Button variant="default" onClick={onClear}>
          {own('clear')}
        </Button>
      }
    >
      {own('noMatchText')}
    </EmptyState>
  );
}

/** Which of the cases that are shown are selected. */
function useSelection(board: Board) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = board.columns.flatMap(({ items }) => items).filter(({ daysLeft }) => daysLeft !== null);
  const selected = new Set(open.map(({ id }) => id).filter((id) => chosen.has(id)));
  const select = (ids: readonly string[], isOn?: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isOn ?? !before.has(id)) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  return { selected, select, clear: () => setChosen(new Set()), open };
}

function Columns({ filters, board }: { filters: Filters; board: Board }): ReactElement {
  const t = useTexts(caseBoardTexts);
  const queries = useQueryClient();
  const more = useMore(filters);
  const { selected, select, clear, open } = useSelection(board);
  const [results, setResults] = useState<readonly NamedResult[] | null>(null);
  const send = async (): Promise<void> => {
    const answers = await remind([...selected]);
    const titles = new Map(open.map(({ id, challenge, capability }) => [id, `${challenge} – ${capability}`]));
    setResults(answers.map((one) => ({ ...one, title: titles.get(one.id) ?? '' })));
    clear();
    await queries.invalidateQueries({ queryKey: ['board', 'cases'] });
  };
  return (
    <>
      {results && <ReminderResults results={results} onClose={() => setResults(null)} />}
      <Text fz="sm" c="dimmed" id="board-keys" className={styles['keys']}>
        {t('keys')}
      </Text>
      <Jump board={board} />
      <div
        role="group"
        aria-label={t('board')}
        aria-describedby="board-keys"
        className={styles['columns']}
        onKeyDown={(event) => onBoardKey(event, (id) => select([id]))}
      >
        {board.columns.map((column) => (
          <BoardColumn
            key={column.column}
            column={column}
            selected={selected}
            onSelect={select}
            onMore={() => more(column)}
          />
        ))}
      </div>
      <ReminderBar count={selected.size} onRemind={send} onClear={clear} />
    </>
  );
}

/** On a phone the columns stand one below the other. */
function Jump({ board }: { board: Board }): ReactElement {
  const t = useTexts(caseBoardTexts);
  const nameOf = useColumnName();
  return (
    <nav aria-label={t('jump')} className={styles['jump']}>
      {board.columns
        .filter(({ count }) => count > 0)
        .map(({ column, count }) => (
          <Button
            key={column}
            component="a"
            href={`#column-${column}`}
            variant="default"
            size="compact-md"
            rightSection={<Badge variant="light">{count}</Badge>}
          >
            {nameOf(column)}
          </Button>
        ))}
    </nav>
  );
}
