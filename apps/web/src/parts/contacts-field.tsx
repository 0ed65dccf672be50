import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.js';
import { FieldGroup } from './field-group.js';
import { Loading } from './loading.js';
import { ProblemNote } from './problem-note.js';

function usePeopleOf(organisationId: string) {
  return useQuery({
    queryKey: ['organisations', organisationId, 'people'],
    queryFn: () =>
      answer(api.GET('/api/v1/organisations/{organisationId}/people', { params: { path: { organisationId } } })),
    enabled: organisationId !== '',
  });
}

/** The names of the chosen people of an organisation, as far as they are known. */
export function useContactNames(organisationId: string, ids: readonly string[]): string {
  const people = usePeopleOf(organisationId).data?.items ?? [];
  return people.flatMap(({ personId, name }) => (ids.includes(personId) ? [name] : [])).join(', ');
}

interface ContactsFieldProps {
  readonly organisationId: string;
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly error?: string | boolean;
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
}

/** Who of the organisation is asked. */
export function ContactsField(props: ContactsFieldProps): ReactElement {
  const { organisationId, id, label, description, error, value = [], onChange } = props;
  const people = usePeopleOf(organisationId);
  if (people.isPending) return <Loading lines={2} />;
  if (people.error) return <ProblemNote error={people.error} onRetry={people.refetch} />;
  const toggle = (one: string): void =>
    onChange?.(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);
  return (
    <FieldGroup id={id} legend={label} hint={description} error={error}>
      {people.data.items.map((person) => (
        <Checkbox
          key={person.personId}
          size="md"
          name={id}
          label={person.name}
          checked={value.includes(person.personId)}
          onChange={() => toggle(person.personId)}
        />
      ))}
    </FieldGroup>
  );
}
