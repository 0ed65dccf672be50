import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactElement } from 'react';

/** A text that may be null, as the API has it; an empty input is null. Fits `{...form.field('city')}`. */
export function NullableInput(
  props: Omit<TextInputProps, 'value' | 'onChange'> & {
    value?: string | null;
    onChange?: (value: string | null) => void;
  },
): ReactElement {
  const { value, onChange, ...rest } = props;
  return (
    <TextInput {...rest} value={value ?? ''} onChange={(event) => onChange?.(event.currentTarget.value || null)} />
  );
}
