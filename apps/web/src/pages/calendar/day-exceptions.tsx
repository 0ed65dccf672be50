import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { DayInput } from '../../parts/day-input.js';
import { FieldGroup } from '../../parts/field-group.js';
import type { GuidedFormState } from '../../parts/form.js';
import { TimeSelect } from '../../parts/time-select.js';
import type { AvailabilityValues } from './availability.values.js';
import { calendarTexts } from './calendar.texts.js';

/** Hours of single days that are open or closed whatever the week says. */
export function DayExceptions({ form }: { form: GuidedFormState<AvailabilityValues> }): ReactElement {
  const t = useTexts(calendarTexts);
  const { exceptions } = form.values;
  const add = (isOpen: boolean): void => {
    const hours = isOpen ? { from: '09:00', until: '17:00' } : { from: '00:00', until: '24:00' };
    form.set({ exceptions: [...exceptions, { on: '', ...hours, isOpen }] });
  };
  return (
    <FieldGroup
      id="exceptions"
      legend={t('exceptions')}
      hint={t('exceptionsHint')}
      error={form.mantine.errors['exceptions']}
    >
      {exceptions.map(({ isOpen }, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <DayInput
            label={t(isOpen ? 'openOn' : 'closedOn')}
            size="sm"
            w="11rem"
            {...form.field(`exceptions.${index}.on`)}
          />
          <TimeSelect label={t('from')} size="sm" {...form.field(`exceptions.${index}.from`)} />
          <TimeSelect label={t('until')} size="sm" {...form.field(`exceptions.${index}.until`)} />
          <Button
            variant="subtle"
            color="gray"
            px="xs"
            size="sm"
            aria-label={t('removeException', { number: index + 1 })}
            onClick={() => form.set({ exceptions: exceptions.filter((_, i) => i !== index) })}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Group gap="xs">
        <Button variant="default" size="sm" onClick={() => add(true)}>
          {t('addOpen')}
        </Button>
        <Button variant="default" size="sm" onClick={() => add(false)}>
          {t('addClosed')}
        </Button>
      </Group>
    </FieldGroup>
  );
}
