import { counties, countiesByRegion, regions, sectors, type County, type Region, type Sector } from '#domain/taxonomy';
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { CodeSelect } from './code-select.js';
import { partsTexts } from './parts.texts.js';

interface SelectProps<C extends string> {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly description?: string;
  readonly error?: string | boolean;
  readonly value?: C | '' | null;
  readonly onChange?: (code: C | '') => void;
  /** The words of the empty choice: "Any" in a filter. */
  readonly emptyLabel?: string;
}

export function SectorSelect({ label, ...rest }: SelectProps<Sector>): ReactElement {
  const t = useTexts(partsTexts);
  return <CodeSelect list={sectors} label={label ?? t('sector')} {...rest} />;
}

export function RegionSelect({ label, ...rest }: SelectProps<Region>): ReactElement {
  const t = useTexts(partsTexts);
  return <CodeSelect list={regions} label={label ?? t('region')} {...rest} />;
}

/** The counties of a region, or all of them under the names of their regions. */
export function CountySelect(props: SelectProps<County> & { region?: Region | '' | null }): ReactElement {
  const { label, region, value, onChange, emptyLabel, ...rest } = props;
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const shown = region ? [region] : regions.codes;
  return (
    <NativeSelect
      {...rest}
      label={label ?? t('county')}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value as County | '')}
    >
      <option value="">{emptyLabel ?? t('choose')}</option>
      {shown.map((code) => (
        <optgroup key={code} label={regions.labels[code][language]}>
          {countiesByRegion[code].map((county) => (
            <option key={county} value={county}>
              {counties.labels[county][language]}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
