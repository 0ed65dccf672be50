import { localRange } from '#domain/time';
import { Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Day } from '../../parts/date-time.js';
import { FieldGroup } from '../../parts/field-group.js';
import { GuidedForm, useGuidedForm, type GuidedFormState } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { EventLink } from './event-link.js';
import { eventQuery, type EventView } from './events.queries.js';
import { registerTexts } from './register.texts.js';

type Registration = components['schemas']['EventRegistration'];
type Values = components['schemas']['EventRegistrationContent'];
type Form = GuidedFormState<Values>;

export function RegisterPage(): ReactElement {
  const { eventId = '' } = useParams();
  const event = useQuery(eventQuery(eventId));
  const params = { path: { eventId } };
  const registration = useQuery({
    queryKey: ['events', eventId, 'registration'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/events/{eventId}/registration', { params })),
    gcTime: 0,
  });
  const error = event.error ?? registration.error;
  if (error) return <ProblemNote error={error} onRetry={registration.refetch} />;
  if (!event.data || !registration.data) return <Loading />;
  return <RegistrationForm event={event.data} loaded={registration.data} />;
}

function RegistrationForm(props: { event: EventView; loaded: Versioned<Registration> }): ReactElement {
  const { event, loaded } = props;
  const { data, etag } = loaded;
  const t = useTexts(registerTexts);
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const { looksFor, offers, challengeIds, capabilityIds, unavailable, isRegistered } = data;
  const params = { path: { eventId: event.id } };
  const form = useGuidedForm<Values>({
    initial: { looksFor, offers, challengeIds, capabilityIds, unavailable },
    draft: { name: `event.registration.${event.id}`, version: etag },
    validate: (values) => ({
      looksFor: values.looksFor.length > 1_000 ? t('tooLong', { field: t('looksFor') }) : undefined,
      offers: values.offers.length > 1_000 ? t('tooLong', { field: t('offers') }) : undefined,
    }),
  });
  const leave = async (to: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['events'] });
    await navigate(to);
  };
  return (
    <>
      <PageTitle kicker={<EventLink event={event} />}>{isRegistered ? t('changeTitle') : t('title')}</PageTitle>
      <GuidedForm
        form={form}
        submitLabel={isRegistered ? t('save') : t('send')}
        onSend={async (body) => {
          await answer(api.PUT('/api/v1/events/{eventId}/registration', { params, body, headers: ifMatch(etag) }));
          await leave(isRegistered ? `/events/${event.id}` : `/events/${event.id}/meetings`);
        }}
        actions={
          isRegistered && (
            <ConfirmButton
              size="md"
              question={t('withdrawQuestion')}
              consequence={t('withdrawConsequence')}
              confirmLabel={t('withdraw')}
              onConfirm={async () => {
                await answer(api.DELETE('/api/v1/events/{eventId}/registration', { params }));
                await leave(`/events/${event.id}`);
              }}
            >
              {t('withdraw')}
            </ConfirmButton>
          )
        }
      >
        <Textarea label={t('looksFor')} description={t('seen')} autosize minRows={2} {...form.field('looksFor')} />
        <Textarea label={t('offers')} description={t('seen')} autosize minRows={2} {...form.field('offers')} />
        <Links form={form} registration={data} />
        <Slots form={form} event={event} />
      </GuidedForm>
    </>
  );
}

function Links({ form, registration }: { form: Form; registration: Registration }): ReactElement {
  const t = useTexts(registerTexts);
  const { challenges, capabilities } = registration;
  if (challenges.length + capabilities.length === 0) return <Text c="dimmed">{t('noneToLink')}</Text>;
  return (
    <>
      {challenges.length > 0 && (
        <LinkGroup form={form} field="challengeIds" legend={t('challenges')} things={challenges} />
      )}
      {capabilities.length > 0 && (
        <LinkGroup form={form} field="capabilityIds" legend={t('capabilities')} things={capabilities} />
      )}
    </>
  );
}

function LinkGroup(props: {
  form: Form;
  field: 'challengeIds' | 'capabilityIds';
  legend: string;
  things: Registration['challenges'];
}): ReactElement {
  const { form, field, legend, things } = props;
  const t = useTexts(registerTexts);
  const chosen = form.values[field];
  return (
    <FieldGroup id={field} legend={legend} hint={t('linkHint')} error={form.mantine.errors[field]}>
      {things.map(({ id, title, isAnonymous }) => (
        <Checkbox
          key={id}
          size="md"
          label={title}
          description={isAnonymous ? t('anonymous') : undefined}
          checked={chosen.includes(id)}
          onChange={() => form.set({ [field]: toggled(chosen, [id]) })}
        />
      ))}
    </FieldGroup>
  );
}

/** Takes all of them out where all are in, else puts them in. */
function toggled(list: readonly string[], ids: readonly string[]): string[] {
  const rest = list.filter((id) => !ids.includes(id));
  return ids.every((id) => list.includes(id)) ? rest : [...rest, ...ids];
}

function Slots({ form, event }: { form: Form; event: EventView }): ReactElement {
  const t = useTexts(registerTexts);
  const { unavailable } = form.values;
  return (
    <FieldGroup id="unavailable" legend={t('slots')} hint={t('slotsHint')} error={form.mantine.errors['unavailable']}>
      {event.sessions.map(({ name, date }, index) => {
        const starts = event.slots.filter(({ session }) => session === index).map(({ startsAt }) => startsAt);
        const title = name || t('session', { number: index + 1 });
        return (
          <Stack key={index} gap={6} role="group" aria-label={title}>
            <Text fw={600}>
              {title} · <Day on={date} />
            </Text>
            <Checkbox
              label={t('whole')}
              checked={starts.every((start) => unavailable.includes(start))}
              indeterminate={
                starts.some((start) => unavailable.includes(start)) &&
                !starts.every((start) => unavailable.includes(start))
              }
              onChange={() => form.set({ unavailable: toggled(unavailable, starts) })}
            />
            <Group gap="md">
              {starts.map((start) => (
                <Checkbox
                  key={start}
                  label={localRange(Date.parse(start), Date.parse(start), event.zone).startsAt}
                  checked={unavailable.includes(start)}
                  onChange={() => form.set({ unavailable: toggled(unavailable, [start]) })}
                />
              ))}
            </Group>
          </Stack>
        );
      })}
    </FieldGroup>
  );
}
