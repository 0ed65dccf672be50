import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { FieldGroup } from '../../parts/field-group.js';
import type { GuidedFormState } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import type { CapabilityValues } from './capability-values.js';

/** The people of an organisation, by name. */
export function usePeopleOf(organisationId: string) {
  return useQuery({
    queryKey: ['organisations', organisationId, 'people'],
    queryFn: () =>
      answer(api.GET('/api/v1/organisations/{organisationId}/people', { params: { path: { organisationId } } })),
    enabled: organisationId !== '',
  });
}

/** Who of the organisation is asked. */
export function ContactsField({ form }: { form: GuidedFormState<CapabilityValues> }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { organisationId, contactIds } = form.values;
  const people = usePeopleOf(organisationId);
  if (people.isPending) return <Loading lines={2} />;
  if (people.error) return <ProblemNote error={people.error} onRetry={people.refetch} />;
  const error = form.errors.find(({ field }) => field === 'contactIds')?.message;
  const toggle = (id: string): void =>
    form.set({
      contactIds: contactIds.includes(id) ? contactIds.filter((other) => other !== id) : [...contactIds, id],
    });
  return (
    <FieldGroup id="contactIds" legend={t('contactIds')} error={error}>
      {people.data.items.map((person) => (
        <Checkbox
          key={person.personId}
          size="md"
          name="contactIds"
          label={person.name}
          checked={contactIds.includes(person.personId)}
          onChange={() => toggle(person.personId)}
        />
      ))}
    </FieldGroup>
  );
}
