import { trlLabel, trls } from '#domain/vocabulary';
import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';

interface ChoiceProps {
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly description?: string;
  readonly error?: string | boolean;
  /** The empty choice, when choosing is optional; without it the words "Choose". */
  readonly emptyLabel?: string;
}

/** A readiness level 1–9 with plain words; null while nothing is chosen. Fits `{...form.field('trlNow')}`. */
export function TrlSelect(
  props: ChoiceProps & { value?: number | null; onChange?: (level: number | null) => void },
): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const { value, onChange, label, emptyLabel, ...rest } = props;
  return (
    <NativeSelect
      {...rest}
      label={label ?? t('trl')}
      value={value ? String(value) : ''}
      onChange={(event) => onChange?.(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
      data={[
        { value: '', label: emptyLabel ?? t('choose') },
        ...trls.map((level) => ({ value: String(level), label: `${level} – ${trlLabel(level, language)}` })),
      ]}
    />
  );
}
