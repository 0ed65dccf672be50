import { clusterStages, type ClusterStage } from '#domain/vocabulary';
import { sectors, type Sector } from '#domain/taxonomy';
import { NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { CodeMultiSelect, CodeSelect } from '../../parts/code-select.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { clusterTexts } from './clusters.texts.js';

type Cluster = components['schemas']['Cluster'];

export function EditClusterPage(): ReactElement {
  const { clusterId = '' } = useParams();
  const t = useTexts(clusterTexts);
  const cluster = useQuery({
    queryKey: ['clusters', clusterId, 'edit'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/clusters/{clusterId}', { params: { path: { clusterId } } })),
    gcTime: 0,
  });
  if (cluster.isPending) return <Loading />;
  if (cluster.error) return <ProblemNote error={cluster.error} onRetry={cluster.refetch} />;
  return (
    <>
      <PageTitle kicker={cluster.data.data.name}>{t('editTitle')}</PageTitle>
      <Stack gap="xl">
        <ProfileForm loaded={cluster.data} />
        {cluster.data.data.may.appoint && <ManagerForm cluster={cluster.data.data} />}
      </Stack>
    </>
  );
}

function ProfileForm({ loaded: { data, etag } }: { loaded: Versioned<Cluster> }): ReactElement {
  const t = useTexts(clusterTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useGuidedForm({
    initial: {
      description: data.description,
      website: data.website ?? '',
      stage: (data.stage ?? '') as ClusterStage | '',
      sectors: data.sectors as Sector[],
    },
    draft: { name: `cluster.${data.id}`, version: etag },
    validate: (values) => ({
      sectors: values.sectors.length === 0 ? t('sectorsMissing') : undefined,
      website: values.website === '' || /^https?:\/\/\S+\.\S+/.test(values.website) ? undefined : t('websiteWrong'),
    }),
  });
  return (
    <GuidedForm
      form={form}
      submitLabel={t('save')}
      onSend={async ({ description, website, stage, sectors: chosen }) => {
        const body = { description, website: website || null, stage: stage || null, sectors: chosen };
        const params = { path: { clusterId: data.id } };
        await answer(api.PUT('/api/v1/clusters/{clusterId}', { params, body, headers: ifMatch(etag) }));
        await queries.invalidateQueries({ queryKey: ['clusters'] });
        await navigate(`/clusters/${data.id}`);
      }}
    >
      <Textarea label={t('description')} autosize minRows={4} {...form.field('description')} />
      <TextInput label={t('websiteField')} description={t('websiteHint')} inputMode="url" {...form.field('website')} />
      <CodeSelect list={clusterStages} label={t('stageField')} {...form.field('stage')} />
      <CodeMultiSelect list={sectors} label={t('sectorsField')} {...form.field('sectors')} />
    </GuidedForm>
  );
}

/** For platform admins: appoints the organisation that manages the cluster. */
function ManagerForm({ cluster }: { cluster: Cluster }): ReactElement {
  const t = useTexts(clusterTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const managers = useQuery({
    queryKey: ['organisations', 'managers'],
    queryFn: () =>
      answer(api.GET('/api/v1/organisations', { params: { query: { kind: 'cluster-manager', limit: 100 } } })),
  });
  const form = useGuidedForm({ initial: { organisationId: cluster.manager?.id ?? '' } });
  return (
    <section>
      <Title order={2} mb="sm">
        {t('appointTitle')}
      </Title>
      <GuidedForm
        form={form}
        submitLabel={t('appoint')}
        onSend={async ({ organisationId }) => {
          const params = { path: { clusterId: cluster.id } };
          const body = { organisationId: organisationId || null };
          await answer(api.PUT('/api/v1/clusters/{clusterId}/manager', { params, body }));
          await queries.invalidateQueries();
          await navigate(`/clusters/${cluster.id}`);
        }}
      >
        <NativeSelect
          label={t('appointTitle')}
          description={t('appointHint')}
          data={[
            { value: '', label: t('appointNobody') },
            ...(managers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.field('organisationId')}
        />
      </GuidedForm>
    </section>
  );
}
