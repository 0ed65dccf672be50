import { eventModes, workLanguages } from '#domain/vocabulary';
import { isZone, toLocal } from '#domain/time';
import { Button, Group, NumberInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { CodeMultiSelect, CodeRadios } from '../../parts/code-select.js';
import { DayInput } from '../../parts/day-input.js';
import { FieldGroup } from '../../parts/field-group.js';
import { GuidedForm, useGuidedForm, type GuidedFormState } from '../../parts/form.js';
import { TimeSelect } from '../../parts/time-select.js';
import { eventFormTexts } from './event-form.texts.js';
import { countSlots, problemsOf, type EventValues } from './event-values.js';

type Form = GuidedFormState<EventValues>;

/** The labels may be longer than the numbers. */
const narrow = { wrapper: { maxWidth: '12rem' } };

function Session({ form, index }: { form: Form; index: number }): ReactElement {
  const t = useTexts(eventFormTexts);
  const { sessions } = form.values;
  const number = index + 1;
  return (
    <Group align="flex-end" gap="xs" role="group" aria-label={t('session', { number })}>
      <DayInput label={t('day')} w="11rem" {...form.field(`sessions.${index}.date`)} />
      <TimeSelect label={t('from')} {...form.field(`sessions.${index}.from`)} />
      <TimeSelect label={t('until')} {...form.field(`sessions.${index}.until`)} />
      <TextInput label={t('sessionName')} w="11rem" {...form.field(`sessions.${index}.name`)} />
      {sessions.length > 1 && (
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          aria-label={t('removeSession', { number })}
          onClick={() => form.set({ sessions: sessions.filter((_, i) => i !== index) })}
        >
          {t('remove')}
        </Button>
      )}
    </Group>
  );
}

function Sessions({ form }: { form: Form }): ReactElement {
  const t = useTexts(eventFormTexts);
  const { sessions } = form.values;
  const add = (): void => {
    const last = sessions.at(-1);
    form.set({ sessions: [...sessions, { name: '', date: last?.date ?? '', from: '14:00', until: '16:30' }] });
  };
  const count = countSlots(form.values);
  return (
    <FieldGroup id="sessions" legend={t('sessions')} hint={t('sessionsHint')} error={form.mantine.errors['sessions']}>
      {sessions.map((_, index) => (
        <Session key={index} form={form} index={index} />
      ))}
      <Group>
        <Button variant="default" onClick={add}>
          {t('addSession')}
        </Button>
        {count > 0 && <Text c="dimmed">{t('slotCount', { count })}</Text>}
      </Group>
    </FieldGroup>
  );
}

function Numbers({ form }: { form: Form }): ReactElement {
  const t = useTexts(eventFormTexts);
  const fields = [
    ['slotMinutes', 5, 240],
    ['gapMinutes', 0, 120],
    ['tables', 1, 500],
  ] as const;
  return (
    <>
      {fields.map(([field, min, max]) => (
        <NumberInput
          key={field}
          label={t(field)}
          {...(field === 'gapMinutes' ? { description: t('gapHint') } : {})}
          min={min}
          max={max}
          allowDecimal={false}
          styles={narrow}
          {...form.field(field)}
        />
      ))}
    </>
  );
}

/** An event as its organiser writes it. */
export function EventForm(props: {
  initial: EventValues;
  draft: { name: string; version: string };
  submitLabel: string;
  onSend: (values: EventValues, key: string) => Promise<unknown>;
}): ReactElement {
  const t = useTexts(eventFormTexts);
  const form = useGuidedForm<EventValues>({
    initial: props.initial,
    draft: props.draft,
    validate: (values) => problemsOf(values, Date.now(), t),
  });
  const zones = [...new Set([form.values.zone, ...Intl.supportedValuesOf('timeZone')])].filter(isZone).sort();
  return (
    <GuidedForm form={form} onSend={props.onSend} submitLabel={props.submitLabel}>
      <TextInput label={t('title')} {...form.field('title')} />
      <Textarea label={t('description')} autosize minRows={3} {...form.field('description')} />
      <CodeRadios list={eventModes} label={t('mode')} {...form.field('mode')} />
      {form.values.mode === 'in-person' && <TextInput label={t('place')} {...form.field('place')} />}
      <TextInput label={t('videoUrl')} description={t('videoHint')} inputMode="url" {...form.field('videoUrl')} />
      <CodeMultiSelect list={workLanguages} label={t('languages')} {...form.field('languages')} />
      <Select label={t('zone')} searchable allowDeselect={false} data={zones} {...form.field('zone')} />
      <Sessions form={form} />
      <Numbers form={form} />
      <DayInput label={t('registerBy')} description={t('registerByHint')} w="14rem" {...form.field('registerOn')} />
    </GuidedForm>
  );
}

/** The day it is in a zone. */
export function todayIn(zone: string): string {
  return toLocal(Date.now(), zone).date;
}
