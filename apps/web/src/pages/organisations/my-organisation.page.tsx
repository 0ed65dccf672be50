import { Anchor, Button, Stack } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, Navigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PageTitle } from '../../parts/page-title.js';
import { organisationTexts } from './organisations.texts.js';

/** The organisation that one acts for; the choice where there are several; the way to one where there is none. */
export function MyOrganisationPage(): ReactElement {
  const t = useTexts(organisationTexts);
  const { organisationIds } = useSession();
  const organisations = useQueries({
    queries: organisationIds.map((organisationId) => ({
      queryKey: ['organisations', organisationId],
      queryFn: () =>
        answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
    })),
  });
  const [only] = organisationIds;
  if (only && organisationIds.length === 1) return <Navigate to={`/organisations/${only}`} replace />;
  const enter = (
    <Button component={Link} to="/organisations/new">
      {t('foundTitle')}
    </Button>
  );
  return (
    <>
      <PageTitle>{t(only ? 'mineMany' : 'mineTitle')}</PageTitle>
      {only ? (
        <Stack align="flex-start">
          {organisations.map(({ data }) =>
            data ? (
              <Anchor key={data.id} component={Link} to={`/organisations/${data.id}`} fw={600} fz="lg">
                {data.name}
              </Anchor>
            ) : null,
          )}
          {enter}
        </Stack>
      ) : (
        <EmptyState title={t('mineNoneTitle')} action={enter}>
          {t('mineNoneText')}
        </EmptyState>
      )}
    </>
  );
}
