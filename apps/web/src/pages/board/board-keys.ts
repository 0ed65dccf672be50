import type { KeyboardEvent } from 'react';

const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** The links of the cards of each column that has some, as they stand on the page. */
function linksOf(board: Element): HTMLElement[][] {
  const columns = [...board.querySelectorAll('[data-column]')];
  return columns
    .map((column) => [...column.querySelectorAll<HTMLElement>('a[data-card]')])
    .filter((links) => links.length > 0);
}

function target(columns: HTMLElement[][], from: HTMLElement, key: string): HTMLElement | undefined {
  const column = columns.findIndex((links) => links.includes(from));
  const links = columns[column] ?? [];
  const row = links.indexOf(from);
  if (key === 'Home') return links[0];
  if (key === 'End') return links.at(-1);
  if (key === 'ArrowUp') return links[row - 1];
  if (key === 'ArrowDown') return links[row + 1];
  const beside = columns[key === 'ArrowLeft' ? column - 1 : column + 1];
  return beside?.[Math.min(row, beside.length - 1)];
}

/** Arrows move between the cards, Space selects; everything else (Tab, Enter) is the browser's. */
export function onBoardKey(event: KeyboardEvent<HTMLElement>, select: (id: string) => void): void {
  const from = event.target as HTMLElement;
  const card = from.dataset['card'];
  if (card === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === ' ') {
    event.preventDefault();
    select(card);
  }
  if (!moves.includes(event.key)) return;
  event.preventDefault();
  const next = target(linksOf(event.currentTarget), from, event.key);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
