import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { facets, valueLabel, type Facet, type Filters } from './facet-values.js';
import { searchTexts } from './search.texts.js';

type Counts = components['schemas']['SearchResults']['facets'];
type Count = Counts[Facet][number];

const SHOWN = 12;

export interface FacetPanelProps {
  readonly counts: Counts;
  readonly chosen: Filters;
  readonly onChange: (facet: Facet, value: string, isOn: boolean) => void;
}

/** The facets with their counts; a facet without values is left out. */
export function FacetPanel({ counts, chosen, onChange }: FacetPanelProps): ReactElement {
  return (
    <Stack gap="lg">
      {facets.map((facet) => (
        <FacetGroup key={facet} facet={facet} counts={counts[facet]} chosen={chosen[facet] ?? []} onChange={onChange} />
      ))}
    </Stack>
  );
}

function FacetGroup(props: {
  facet: Facet;
  counts: Count[];
  chosen: string[];
  onChange: FacetPanelProps['onChange'];
}): ReactElement | null {
  const { facet, counts, chosen, onChange } = props;
  const t = useTexts(searchTexts);
  const label = useValueLabel();
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  const shown = [...counts.slice(0, SHOWN), ...counts.slice(SHOWN).filter(({ value }) => chosen.includes(value))];
  const all = [...shown, ...missing.map((value) => ({ value, count: 0, name: null }))];
  if (all.length === 0) return null;
  return (
    <Checkbox.Group label={t(facet)} labelProps={{ fw: 700, mb: 6 }} value={chosen}>
      <Stack gap={6}>
        {all.map((count) => (
          <Checkbox
            key={count.value}
            value={count.value}
            label={
              <Group gap={6} wrap="nowrap">
                <span>{label(facet, count)}</span>
                <Text span c="dimmed" fz="sm">
                  {count.count}
                </Text>
              </Group>
            }
            onChange={(event) => onChange(facet, count.value, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** How a value is called; a cluster's name stands beside its count. */
export function useValueLabel(): (facet: Facet, count: Pick<Count, 'value' | 'name'>) => string {
  const t = useTexts(searchTexts);
  const language = useLanguage();
  return (facet, { value, name }) => {
    if (facet === 'kind') return t(value === 'cluster' ? 'clusterKind' : (value as 'challenge'));
    if (facet === 'trl') return t('level', { level: value });
    return name ?? valueLabel(facet, value, language);
  };
}
