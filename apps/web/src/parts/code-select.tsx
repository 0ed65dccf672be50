import { choices, type CodeList } from '#domain/vocabulary';
import { Checkbox, MultiSelect, NativeSelect, Radio, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { FieldGroup } from './field-group.js';
import { partsTexts } from './parts.texts.js';

interface CodeProps<C extends string> {
  readonly list: CodeList<C>;
  readonly id?: string;
  readonly name?: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | boolean;
}

/** One of a closed list of `#domain/vocabulary`, as a select; '' while nothing is chosen. */
export function CodeSelect<C extends string>(
  props: CodeProps<C> & { value?: C | '' | null; onChange?: (code: C | '') => void; emptyLabel?: string },
): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const { list, value, onChange, emptyLabel, ...rest } = props;
  return (
    <NativeSelect
      {...rest}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.currentTarget.value as C | '')}
      data={[
        { value: '', label: emptyLabel ?? t('choose') },
        ...choices(list, language).map(({ code, label }) => ({ value: code, label })),
      ]}
    />
  );
}

/** One of a short closed list, every choice in sight. `hints` explains choices under their labels. */
export function CodeRadios<C extends string>(
  props: CodeProps<C> & {
    value?: C | '' | null;
    onChange?: (code: C) => void;
    hints?: Partial<Readonly<Record<C, string>>>;
  },
): ReactElement {
  const language = useLanguage();
  const { list, id, name, label, description, error } = props;
  return (
    <FieldGroup id={id} legend={label} hint={description} error={error}>
      {choices(list, language).map((choice) => (
        <Radio
          key={choice.code}
          size="md"
          name={name ?? id}
          label={choice.label}
          description={props.hints?.[choice.code]}
          checked={props.value === choice.code}
          onChange={() => props.onChange?.(choice.code)}
        />
      ))}
    </FieldGroup>
  );
}

/** Any number of a short closed list. */
export function CodeCheckboxes<C extends string>(
  props: CodeProps<C> & { value?: readonly C[]; onChange?: (codes: C[]) => void },
): ReactElement {
  const language = useLanguage();
  const chosen = props.value ?? [];
  const toggle = (code: C): void =>
    props.onChange?.(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  return (
    <FieldGroup id={props.id} legend={props.label} hint={props.description} error={props.error}>
      <Stack gap="sm">
        {choices(props.list, language).map(({ code, label }) => (
          <Checkbox
            key={code}
            size="md"
            name={props.name ?? props.id}
            label={label}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
        ))}
      </Stack>
    </FieldGroup>
  );
}

/** Any number of a longer closed list, found by typing. */
export function CodeMultiSelect<C extends string>(
  props: CodeProps<C> & { value?: readonly C[]; onChange?: (codes: C[]) => void },
): ReactElement {
  const language = useLanguage();
  const { list, value, onChange, ...rest } = props;
  return (
    <MultiSelect
      {...rest}
      searchable
      value={[...(value ?? [])]}
      onChange={(codes) => onChange?.(codes)}
      data={choices(list, language).map(({ code, label }) => ({ value: code, label }))}
    />
  );
}
