import { introductionStates } from '#domain/vocabulary';
import { Badge, Checkbox, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { BoardCard } from './board-card.js';
import styles from './case-board.module.css';
import type { Column } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';

export function useColumnName(): (column: Column['column']) => string {
  const t = useTexts(caseBoardTexts);
  const language = useLanguage();
  return (column) => (column === 'ended' ? t('ended') : introductionStates.labels[column][language]);
}

interface BoardColumnProps {
  readonly column: Column;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], isOn?: boolean) => void;
  readonly onMore: () => Promise<void>;
}

/** The cases of one state, what is late first. */
export function BoardColumn({ column, selected, onSelect, onMore }: BoardColumnProps): ReactElement {
  const t = useTexts(caseBoardTexts);
  const name = useColumnName()(column.column);
  const ids = column.items.map(({ id }) => id);
  const chosen = ids.filter((id) => selected.has(id)).length;
  const heading = `column-${column.column}`;
  return (
    <section
      className={styles['column']}
      data-column={column.column}
      data-empty={column.count === 0 ? '' : undefined}
      aria-labelledby={heading}
    >
      <div className={styles['heading']}>
        <div>
          <Title order={2} fz="md" id={heading}>
            {name}
          </Title>
          <Group gap={6} mt={4}>
            <Text fz="sm" c="dimmed">
              {column.count === 0 ? t('emptyColumn') : t('count', { count: column.count })}
            </Text>
            {column.late > 0 && (
              <Badge variant="light" color="red" c="var(--mantine-color-text)">
                {t('late', { count: column.late })}
              </Badge>
            )}
          </Group>
        </div>
        {column.column !== 'ended' && ids.length > 1 && (
          <Checkbox
            aria-label={t('selectAll', { column: name })}
            checked={chosen === ids.length}
            indeterminate={chosen > 0 && chosen < ids.length}
            onChange={() => onSelect(ids, chosen < ids.length)}
          />
        )}
      </div>
      <ul className={styles['cards']}>
        {column.items.map((card) => (
          <BoardCard key={card.id} card={card} isSelected={selected.has(card.id)} onSelect={(id) => onSelect([id])} />
        ))}
      </ul>
      {column.nextCursor !== null && (
        <ActionButton variant="subtle" fullWidth mt="xs" aria-label={t('moreOf', { column: name })} onAct={onMore}>
          {t('more')}
        </ActionButton>
      )}
    </section>
  );
}
