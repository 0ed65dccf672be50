import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { ReactElement } from 'react';

const halfHours = Array.from(
  { length: 49 },
  (_, step) => `${String(Math.floor(step / 2)).padStart(2, '0')}:${step % 2 === 0 ? '00' : '30'}`,
);

/** A time of the day by half hours, on 24 hours in every language; another one stays among the choices. */
export function TimeSelect(props: Omit<NativeSelectProps, 'data'> & { value?: string }): ReactElement {
  const { value = '' } = props;
  return <NativeSelect {...props} data={halfHours.includes(value) ? halfHours : [value, ...halfHours].sort()} />;
}
