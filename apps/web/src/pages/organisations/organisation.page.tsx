import { label, organisationKinds, partnerSizes } from '#domain/vocabulary';
import { counties, regions, sectors } from '#domain/taxonomy';
import { Anchor, Badge, Button, Group, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../api/session.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { FactList } from '../../parts/fact-list.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { OwnRequests } from '../clusters/own-requests.js';
import { CoAuthorsPanel, CompetitorsPanel } from '../conflicts/declaration-panel.js';
import { InvitationsPanel } from './invitations-panel.js';
import { organisationTexts } from './organisations.texts.js';
import { PeoplePanel } from './people-panel.js';
import { PublishedPanels } from './published-panels.js';

type Organisation = components['schemas']['Organisation'];

export function OrganisationPage(): ReactElement {
  const { organisationId = '' } = useParams();
  const language = useLanguage();
  const isOwn = useSession().organisationIds.includes(organisationId);
  const organisation = useQuery({
    queryKey: ['organisations', organisationId],
    queryFn: () => answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
  });
  if (organisation.isPending) return <Loading />;
  if (organisation.error) return <ProblemNote error={organisation.error} onRetry={organisation.refetch} />;
  const { name, kind, description, may } = organisation.data;
  return (
    <Stack gap="xl">
      <div>
        <PageTitle
          kicker={label(organisationKinds, kind, language)}
          lead={description || undefined}
          actions={<Actions organisation={organisation.data} />}
        >
          {name}
        </PageTitle>
        <Facts organisation={organisation.data} />
      </div>
      <PublishedPanels organisationId={organisationId} />
      {may.edit && <PeoplePanel organisationId={organisationId} mayRemove={may.removePeople} />}
      {isOwn && <OwnRequests organisationId={organisationId} />}
      {may.edit && <InvitationsPanel organisationId={organisationId} />}
      {isOwn && <CompetitorsPanel organisationId={organisationId} />}
      {isOwn && <CoAuthorsPanel organisationId={organisationId} />}
    </Stack>
  );
}

function Actions({ organisation: { id, may } }: { organisation: Organisation }): ReactElement {
  const t = useTexts(organisationTexts);
  const queries = useQueryClient();
  const verify = async (): Promise<void> => {
    const params = { path: { organisationId: id } };
    await answer(api.POST('/api/v1/organisations/{organisationId}/verify', { params }));
    await queries.invalidateQueries({ queryKey: ['organisations'] });
  };
  return (
    <>
      {may.verify && (
        <ConfirmButton question={t('verifyQuestion')} consequence={t('verifyConsequence')} onConfirm={verify}>
          {t('verify')}
        </ConfirmButton>
      )}
      {may.edit && (
        <Button component={Link} variant="default" to={`/organisations/${id}/edit`}>
          {t('edit')}
        </Button>
      )}
    </>
  );
}

function Facts({ organisation }: { organisation: Organisation }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const { county, region, sizeBand, website, verifiedAt, clusters, origin } = organisation;
  const place = county ? counties.labels[county][language] : region && regions.labels[region][language];
  return (
    <Stack gap="md">
      <Group gap="xs">
        <Badge variant="light" size="lg" color={verifiedAt ? 'clover' : 'gray'}>
          {t(verifiedAt ? 'verified' : 'notVerified')}
        </Badge>
        {origin === 'import' && (
          <Badge variant="outline" size="lg">
            {t('imported')}
          </Badge>
        )}
      </Group>
      <FactList
        facts={[
          [t('place'), [...new Set([organisation.city, place].filter(Boolean))].join(', ')],
          [t('sectors'), organisation.sectors.map((code) => sectors.labels[code][language]).join(', ')],
          [t('size'), sizeBand && label(partnerSizes, sizeBand, language)],
          [t('legalId'), organisation.legalId],
          [t('website'), website && <Anchor href={website}>{website}</Anchor>],
          [
            t('clusters'),
            clusters.length > 0 && (
              <Group gap="xs">
                {clusters.map(({ id, name }) => (
                  <Anchor key={id} component={Link} to={`/clusters/${id}`}>
                    {name}
                  </Anchor>
                ))}
              </Group>
            ),
          ],
        ]}
      />
    </Stack>
  );
}
