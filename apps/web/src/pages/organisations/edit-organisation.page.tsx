import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { OrganisationForm } from './organisation-form.js';
import { organisationTexts } from './organisations.texts.js';

export function EditOrganisationPage(): ReactElement {
  const { organisationId = '' } = useParams();
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const params = { path: { organisationId } };
  const loaded = useQuery({
    queryKey: ['organisations', organisationId, 'edit'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/organisations/{organisationId}', { params })),
    gcTime: 0,
  });
  if (loaded.isPending) return <Loading />;
  if (loaded.error) return <ProblemNote error={loaded.error} onRetry={loaded.refetch} />;
  const { data: organisation, etag } = loaded.data;
  return (
    <>
      <PageTitle kicker={organisation.name}>{t('editTitle')}</PageTitle>
      <OrganisationForm
        profile={organisation}
        draft={{ name: `organisation.${organisationId}`, version: etag }}
        submitLabel={t('save')}
        onSend={async (body) => {
          await answer(api.PUT('/api/v1/organisations/{organisationId}', { params, body, headers: ifMatch(etag) }));
          await queries.invalidateQueries({ queryKey: ['organisations'] });
          await navigate(`/organisations/${organisationId}`);
        }}
      />
    </>
  );
}
