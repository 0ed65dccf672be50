import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState, type ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useWorkload, type Filters } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';

const TYPING_MS = 350;

interface BoardFiltersProps {
  readonly filters: Filters;
  readonly onFilter: (change: Partial<Filters>) => void;
}

/** What the board is narrowed to; stands in the address of the page. */
export function BoardFilters({ filters, onFilter }: BoardFiltersProps): ReactElement {
  const t = useTexts(caseBoardTexts);
  const { clusters = [], brokers = [] } = useWorkload().data ?? {};
  const known = brokers.flatMap(({ id, name }) => (id === null ? [] : [{ value: id, label: name ?? '' }]));
  const isFiltered = Object.values(filters).some((value) => value !== '');
  return (
    <Group component="section" aria-label={t('filters')} align="flex-end" gap="sm" className="qf-filters">
      <Words key={isFiltered ? 'filtered' : 'all'} text={filters.text} onText={(text) => onFilter({ text })} />
      <NativeSelect
        label={t('due')}
        value={filters.due}
        onChange={({ currentTarget }) => onFilter({ due: currentTarget.value as Filters['due'] })}
        data={[
          { value: '', label: t('allDue') },
          { value: 'late', label: t('dueLate') },
          { value: 'soon', label: t('dueSoon') },
        ]}
      />
      <NativeSelect
        label={t('broker')}
        value={filters.broker}
        onChange={({ currentTarget }) => onFilter({ broker: currentTarget.value })}
        data={[{ value: '', label: t('allBrokers') }, { value: 'none', label: t('noBroker') }, ...known]}
      />
      {clusters.length > 1 && (
        <NativeSelect
          label={t('cluster')}
          value={filters.cluster}
          onChange={({ currentTarget }) => onFilter({ cluster: currentTarget.value })}
          data={[
            { value: '', label: t('allClusters') },
            ...clusters.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {isFiltered && (
        <Button variant="subtle" onClick={() => onFilter({ cluster: '', broker: '', due: '', text: '' })}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}

function Words({ text, onText }: { text: string; onText: (text: string) => void }): ReactElement {
  const t = useTexts(caseBoardTexts);
  const [typed, setTyped] = useState(text);
  const [settled] = useDebouncedValue(typed.trim(), TYPING_MS);
  useEffect(() => {
    if (settled !== text) onText(settled);
    // Only what is typed counts: the address follows it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <TextInput
      type="search"
      label={t('text')}
      placeholder={t('textHint')}
      maxLength={100}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
