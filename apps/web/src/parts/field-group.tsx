import { Input, Stack } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** Several inputs under one question: a `fieldset` with legend, hint and problem. `id` is the path of its field. */
export function FieldGroup(props: {
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const describedBy =
    props.id && [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`].filter(Boolean);
  return (
    <fieldset
      id={props.id}
      aria-describedby={describedBy ? describedBy.join(' ') || undefined : undefined}
      style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}
    >
      <Input.Label component="legend" size="md" labelElement="div" p={0} mb={4}>
        {props.legend}
      </Input.Label>
      {props.hint && (
        <Input.Description size="md" mb="xs" id={props.id && `${props.id}-hint`}>
          {props.hint}
        </Input.Description>
      )}
      {props.error && (
        <Input.Error size="md" mb="xs" id={props.id && `${props.id}-error`}>
          {props.error}
        </Input.Error>
      )}
      <Stack gap="sm">{props.children}</Stack>
    </fieldset>
  );
}
