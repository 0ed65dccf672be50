import {
  counted,
  label,
  clusterDrivers,
  clusterKinds,
  clusterStages,
  nouns,
  organisationKinds,
} from '#domain/vocabulary';
import { regions, sectors } from '#domain/taxonomy';
import { Alert, Anchor, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { FactList } from '../../parts/fact-list.js';
import { AddMember } from './add-member.js';
import { AskToJoin } from './ask-to-join.js';
import { ClusterRequests } from './cluster-requests.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { clusterTexts } from './clusters.texts.js';
import { LabelBadges } from './label-badges.js';
import { MemberList } from './member-list.js';

type Cluster = components['schemas']['Cluster'];

export function ClusterPage(): ReactElement {
  const { clusterId = '' } = useParams();
  const t = useTexts(clusterTexts);
  const cluster = useQuery({
    queryKey: ['clusters', clusterId],
    queryFn: () => answer(api.GET('/api/v1/clusters/{clusterId}', { params: { path: { clusterId } } })),
  });
  if (cluster.isPending) return <Loading />;
  if (cluster.error) return <ProblemNote error={cluster.error} onRetry={cluster.refetch} />;
  const { name, description, may } = cluster.data;
  return (
    <>
      <PageTitle kicker={<KindLine cluster={cluster.data} />} lead={description || undefined}>
        {name}
      </PageTitle>
      <Facts cluster={cluster.data} />
      {may.manage && <ClusterRequests clusterId={clusterId} />}
      <Title order={2} mt="xl" mb="sm">
        {t('members')}
      </Title>
      <Counts cluster={cluster.data} />
      {may.manage && <Tools clusterId={clusterId} />}
      <MemberList clusterId={clusterId} isManager={may.manage} />
      {may.manage && <AddMember clusterId={clusterId} />}
      {!may.manage && <AskToJoin clusterId={clusterId} />}
    </>
  );
}

function KindLine({ cluster }: { cluster: Cluster }): ReactElement {
  const language = useLanguage();
  const words = [
    label(clusterKinds, cluster.kind, language),
    cluster.drivenBy && label(clusterDrivers, cluster.drivenBy, language),
    cluster.stage && label(clusterStages, cluster.stage, language),
  ];
  return <>{words.filter(Boolean).join(' · ')}</>;
}

function Facts({ cluster }: { cluster: Cluster }): ReactElement {
  const t = useTexts(clusterTexts);
  const language = useLanguage();
  const { manager, city, region, website, labels } = cluster;
  return (
    <FactList
      facts={[
        [
          t('manager'),
          manager ? (
            <Anchor component={Link} to={`/organisations/${manager.id}`}>
              {manager.name}
            </Anchor>
          ) : (
            t('noManager')
          ),
        ],
        [t('place'), [city, region && regions.labels[region][language]].filter(Boolean).join(' · ')],
        [t('sectors'), cluster.sectors.map((code) => sectors.labels[code][language]).join(', ')],
        [t('label'), labels.length > 0 && <LabelBadges labels={labels} />],
        [t('website'), website && <Anchor href={website}>{website}</Anchor>],
      ]}
    />
  );
}

function Counts({ cluster }: { cluster: Cluster }): ReactElement | null {
  const t = useTexts(clusterTexts);
  const language = useLanguage();
  const { counts } = cluster;
  if (counts.length === 0) return null;
  const sum = (standing: string): number =>
    counts.filter((row) => row.standing === standing).reduce((total, { count }) => total + count, 0);
  const byKind = new Map<(typeof counts)[number]['kind'], number>();
  for (const { kind, count } of counts) byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  return (
    <Stack gap="xs" mb="md">
      <Text>
        {counted(sum('active') + sum('nominal'), nouns.member, language)} ({t('active', { count: sum('active') })},{' '}
        {t('nominal', { count: sum('nominal') })})
      </Text>
      <Group gap="xs" role="group" aria-label={t('composition')}>
        {[...byKind].map(([kind, count]) => (
          <Badge key={kind} variant="light" size="lg">
            {label(organisationKinds, kind, language)}: {count}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}

function Tools({ clusterId }: { clusterId: string }): ReactElement {
  const t = useTexts(clusterTexts);
  const language = useLanguage();
  const [report, setReport] = useState<components['schemas']['BulkInvitationReport'] | null>(null);
  const invite = async (): Promise<void> => {
    const body = { organisationIds: null, language };
    const params = { path: { clusterId } };
    setReport(await answer(api.POST('/api/v1/clusters/{clusterId}/invitations', { params, body })));
  };
  return (
    <Stack gap="sm" mb="lg">
      <Group gap="sm">
        <Button component={Link} to={`/clusters/${clusterId}/import`}>
          {t('import')}
        </Button>
        <Button
          component="a"
          variant="default"
          href={`/api/v1/clusters/${clusterId}/members.csv?language=${language}`}
          download
        >
          {t('export')}
        </Button>
        <ConfirmButton question={t('inviteQuestion')} consequence={t('inviteConsequence')} onConfirm={invite}>
          {t('inviteAll')}
        </ConfirmButton>
        <Button component={Link} variant="default" to={`/clusters/${clusterId}/case-rules`}>
          {t('caseRules')}
        </Button>
        <Button component={Link} variant="default" to={`/clusters/${clusterId}/edit`}>
          {t('edit')}
        </Button>
      </Group>
      {report && (
        <Alert color="clover" role="status">
          <Text>{t('invitedCount', { count: report.sent })}</Text>
          <Text fz="sm">
            {t('invitedRest', {
              invited: report.alreadyInvited,
              belong: report.alreadyBelongs,
              without: report.withoutAddress,
            })}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
