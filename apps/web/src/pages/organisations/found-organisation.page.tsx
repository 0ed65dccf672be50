import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api, idempotency } from '../../api/client.js';
import { sessionQuery } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { PageTitle } from '../../parts/page-title.js';
import { OrganisationForm } from './organisation-form.js';
import { organisationTexts } from './organisations.texts.js';

/** Who enters an organisation becomes its administrator. */
export function FoundOrganisationPage(): ReactElement {
  const t = useTexts(organisationTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <>
      <PageTitle lead={t('foundLead')}>{t('foundTitle')}</PageTitle>
      <OrganisationForm
        profile={null}
        draft={{ name: 'organisation.new' }}
        submitLabel={t('found')}
        onSend={async (body, key) => {
          const { id } = await answer(api.POST('/api/v1/organisations', { body, headers: idempotency(key) }));
          await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
          await navigate(`/organisations/${id}`);
        }}
      />
    </>
  );
}
