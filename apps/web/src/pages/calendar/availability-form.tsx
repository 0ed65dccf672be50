import { isZone, toLocal } from '#domain/time';
import { weekdays } from '#domain/vocabulary';
import { Button, Checkbox, Group, NumberInput, Select, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api, ifMatch, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { sessionQuery } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { DayInput } from '../../parts/day-input.js';
import { FieldGroup } from '../../parts/field-group.js';
import { GuidedForm, useGuidedForm, type GuidedFormState } from '../../parts/form.js';
import { TimeSelect } from '../../parts/time-select.js';
import { problemsOf, toContent, toValues, type AvailabilityValues } from './availability.values.js';
import { calendarTexts } from './calendar.texts.js';
import { DayExceptions } from './day-exceptions.js';

/** The labels may be longer than the numbers. */
const narrow = { wrapper: { maxWidth: '12rem' } };

type Form = GuidedFormState<AvailabilityValues>;

/** The hours of one weekday. */
function Weekday({ form, weekday }: { form: Form; weekday: number }): ReactElement {
  const t = useTexts(calendarTexts);
  const language = useLanguage();
  const day = weekdays.labels[weekdays.codes[weekday - 1] ?? 'monday'][language];
  const { windows } = form.values;
  const own = windows.flatMap((window, index) => (window.weekday === weekday ? [{ ...window, index }] : []));
  const remove = (index: number): void => form.set({ windows: windows.filter((_, i) => i !== index) });
  const add = (): void => {
    const until = own.at(-1)?.until;
    const from = until && until < '20:00' ? until : '09:00';
    form.set({ windows: [...windows, { weekday, from, until: from < '13:00' ? '17:00' : '20:00' }] });
  };
  return (
    <Group align="flex-end" gap="xs" role="group" aria-label={day}>
      <Text w="7rem" fw={600} pb={8} tt="capitalize">
        {day}
      </Text>
      {own.length === 0 && (
        <Text c="dimmed" pb={8}>
          {t('closed')}
        </Text>
      )}
      {own.map(({ index }) => (
        <Group key={index} gap={4} align="flex-end">
          <TimeSelect label={t('from')} size="sm" {...form.field(`windows.${index}.from`)} />
          <TimeSelect label={t('until')} size="sm" {...form.field(`windows.${index}.until`)} />
          <Button
            variant="subtle"
            color="gray"
            px="xs"
            size="sm"
            aria-label={t('removeHours', { day, from: form.values.windows[index]?.from ?? '' })}
            onClick={() => remove(index)}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Button variant="default" size="sm" onClick={add} aria-label={t('addOn', { day })}>
        {t('add')}
      </Button>
    </Group>
  );
}

function AwayDays({ form }: { form: Form }): ReactElement {
  const t = useTexts(calendarTexts);
  const { away } = form.values;
  return (
    <FieldGroup id="away" legend={t('away')} hint={t('awayHint')} error={form.mantine.errors['away']}>
      {away.map((_, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <DayInput label={t('firstDay')} size="sm" w="11rem" {...form.field(`away.${index}.fromOn`)} />
          <DayInput label={t('lastDay')} size="sm" w="11rem" {...form.field(`away.${index}.untilOn`)} />
          <Button
            variant="subtle"
            color="gray"
            px="xs"
            size="sm"
            aria-label={t('removeAway', { number: index + 1 })}
            onClick={() => form.set({ away: away.filter((_other, i) => i !== index) })}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          onClick={() => form.set({ away: [...away, { fromOn: '', untilOn: '', note: '' }] })}
        >
          {t('addAway')}
        </Button>
      </Group>
    </FieldGroup>
  );
}

function Limits({ form }: { form: Form }): ReactElement {
  const t = useTexts(calendarTexts);
  return (
    <>
      <NumberInput
        label={t('capacity')}
        description={t('capacityHint')}
        min={0}
        max={50}
        allowDecimal={false}
        styles={narrow}
        {...form.field('weeklyCapacity')}
      />
      <NumberInput
        label={t('notice')}
        description={t('noticeHint')}
        min={0}
        max={336}
        allowDecimal={false}
        styles={narrow}
        {...form.field('noticeHours')}
      />
      <NumberInput
        label={t('buffer')}
        min={0}
        max={240}
        step={5}
        allowDecimal={false}
        styles={narrow}
        {...form.field('bufferMinutes')}
      />
      <NumberInput
        label={t('mostADay')}
        min={1}
        max={24}
        allowDecimal={false}
        styles={narrow}
        {...form.field('mostADay')}
      />
      <FieldGroup legend={t('reminders')}>
        <Checkbox label={t('dayBefore')} {...form.field('remindDayBefore', { type: 'checkbox' })} />
        <Checkbox label={t('hourBefore')} {...form.field('remindHourBefore', { type: 'checkbox' })} />
      </FieldGroup>
    </>
  );
}

/** A person's hours, days away and limits. */
export function AvailabilityForm(props: {
  availability: Versioned<components['schemas']['Availability']>;
  setSaved: (isSaved: boolean) => void;
}): ReactElement {
  const { availability, setSaved } = props;
  const t = useTexts(calendarTexts);
  const [queries, language] = [useQueryClient(), useLanguage()];
  const today = toLocal(Date.now(), availability.data.zone).date;
  const form = useGuidedForm<AvailabilityValues>({
    initial: toValues(availability.data, today),
    validate: (values) => problemsOf(values, today, language, t),
  });
  const zones = [...new Set([form.values.zone, ...Intl.supportedValuesOf('timeZone')])].filter(isZone).sort();
  const save = async (values: AvailabilityValues): Promise<void> => {
    setSaved(false);
    const headers = ifMatch(availability.etag);
    await answer(api.PUT('/api/v1/people/me/availability', { headers, body: toContent(values) }));
    await queries.invalidateQueries({ queryKey: ['people', 'me'] });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    setSaved(true);
  };
  return (
    <GuidedForm form={form} onSend={save} submitLabel={t('save')}>
      <Select label={t('zone')} searchable allowDeselect={false} data={zones} {...form.field('zone')} />
      <FieldGroup id="windows" legend={t('week')} error={form.mantine.errors['windows']}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <Weekday key={weekday} form={form} weekday={weekday} />
        ))}
      </FieldGroup>
      <DayExceptions form={form} />
      <AwayDays form={form} />
      <Limits form={form} />
    </GuidedForm>
  );
}
