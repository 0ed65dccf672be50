import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, type ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useValueLabel, type FacetPanelProps } from './facet-panel.js';
import { facets } from './facet-values.js';
import classes from './search.module.css';
import { searchTexts } from './search.texts.js';

/** What narrows the results, each with a button that takes it away. */
export function FilterChips({ counts, chosen, onChange }: FacetPanelProps): ReactElement {
  const t = useTexts(searchTexts);
  const label = useValueLabel();
  const list = useRef<HTMLUListElement>(null);
  const chips = facets.flatMap((facet) =>
    (chosen[facet] ?? []).map((value) => {
      const name = counts[facet].find((count) => count.value === value)?.name ?? null;
      return { facet, value, text: label(facet, { value, name }) };
    }),
  );
  const remove = ({ facet, value }: (typeof chips)[number]): void => {
    onChange(facet, value, false);
    list.current?.focus();
  };
  return (
    <ul ref={list} tabIndex={-1} className={classes.chips ?? ''} aria-label={t('activeFilters')} hidden={!chips.length}>
      {chips.map((chip) => (
        <li key={`${chip.facet} ${chip.value}`}>
          <Button
            size="compact-md"
            variant="light"
            radius="xl"
            rightSection={<IconX size={16} aria-hidden="true" />}
            aria-label={t('removeFilter', { filter: `${t(chip.facet)}: ${chip.text}` })}
            onClick={() => remove(chip)}
          >
            {chip.text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
