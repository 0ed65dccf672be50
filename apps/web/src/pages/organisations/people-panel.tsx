import { affiliationRoles, label } from '#domain/vocabulary';
import { Badge, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Loading } from '../../parts/loading.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RowsTable } from '../../parts/rows-table.js';
import { organisationTexts } from './organisations.texts.js';

/** The people who act for an organisation, for themselves and their brokers. */
export function PeoplePanel(props: { organisationId: string; mayRemove: boolean }): ReactElement {
  const { organisationId, mayRemove } = props;
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const { person: own } = useSession();
  const queries = useQueryClient();
  const people = useQuery({
    queryKey: ['organisations', organisationId, 'people'],
    queryFn: () =>
      answer(api.GET('/api/v1/organisations/{organisationId}/people', { params: { path: { organisationId } } })),
  });
  const remove = async (personId: string): Promise<void> => {
    const params = { path: { organisationId, personId } };
    await answer(api.DELETE('/api/v1/organisations/{organisationId}/people/{personId}', { params }));
    await queries.invalidateQueries({
      queryKey: personId === own?.id ? ['session'] : ['organisations', organisationId],
    });
  };
  return (
    <section aria-labelledby="people-title">
      <Title order={2} id="people-title" mb="sm">
        {t('people')}
      </Title>
      {people.isPending && <Loading />}
      {people.error && <ProblemNote error={people.error} onRetry={people.refetch} />}
      {people.data?.items.length === 0 && <Text c="dimmed">{t('noPeople')}</Text>}
      {people.data && people.data.items.length > 0 && (
        <RowsTable head={[t('name'), t('email'), t('role'), ...(mayRemove ? [t('actions')] : [])]}>
          {people.data.items.map(({ personId, name, email, role, hasAccount }) => (
            <Table.Tr key={personId}>
              <Table.Th scope="row">
                {name} {!hasAccount && <Badge variant="outline">{t('noAccount')}</Badge>}
              </Table.Th>
              <Table.Td>{email}</Table.Td>
              <Table.Td>{label(affiliationRoles, role, language)}</Table.Td>
              {mayRemove && (
                <Table.Td>
                  <ConfirmButton
                    size="compact-md"
                    question={t('removeQuestion', { name })}
                    consequence={t('removeConsequence')}
                    onConfirm={() => remove(personId)}
                  >
                    {t(personId === own?.id ? 'leave' : 'removePerson')}
                  </ConfirmButton>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </RowsTable>
      )}
    </section>
  );
}
