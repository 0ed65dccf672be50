import { Alert, Badge, Button, Group } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { StateBadge } from '../../parts/state-badge.js';
import { SavedNote } from '../writing/saved-note.js';
import { writingTexts } from '../writing/writing.texts.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { CapabilityContentView, type Capability } from './capability-content.js';

/** Takes up an imported record; afterwards it is completed. */
export function ClaimButton({ capabilityId }: { capabilityId: string }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const queries = useQueryClient();
  return (
    <ConfirmButton
      variant="filled"
      question={t('claimQuestion')}
      consequence={t('claimText')}
      confirmLabel={t('claim')}
      onConfirm={async () => {
        await answer(api.POST('/api/v1/capabilities/{capabilityId}/claim', { params: { path: { capabilityId } } }));
        await queries.invalidateQueries({ queryKey: ['capabilities'] });
      }}
    >
      {t('claim')}
    </ConfirmButton>
  );
}

function Actions({ capability }: { capability: Capability }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const queries = useQueryClient();
  const { id, actions, management } = capability;
  const may = (action: Capability['actions'][number]): boolean => actions.includes(action);
  const archive = async (): Promise<void> => {
    await answer(api.POST('/api/v1/capabilities/{capabilityId}/archive', { params: { path: { capabilityId: id } } }));
    await queries.invalidateQueries({ queryKey: ['capabilities'] });
  };
  return (
    <>
      {management?.hasLiveVersion && capability.state === 'published' && (
        <Button component={Link} to={`/capabilities/${id}/challenges`}>
          {t('seeChallenges')}
        </Button>
      )}
      {may('review') && (
        <Button component={Link} to={`/capabilities/${id}/review`}>
          {t('review')}
        </Button>
      )}
      {may('claim') && <ClaimButton capabilityId={id} />}
      {may('edit') && (
        <Button
          component={Link}
          to={`/capabilities/${id}/edit`}
          variant={management?.hasLiveVersion ? 'default' : 'filled'}
        >
          {t(management?.workingStatus === 'draft' ? 'continueDraft' : 'edit')}
        </Button>
      )}
      {may('archive') && (
        <ConfirmButton question={t('archiveQuestion')} consequence={t('archiveText')} onConfirm={archive}>
          {t('archive')}
        </ConfirmButton>
      )}
    </>
  );
}

/** What the owner is told about the state of his record. */
function Notices({ capability }: { capability: Capability }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { management, state, actions } = capability;
  return (
    <>
      <SavedNote returnedWith={management?.workingStatus === 'returned' ? (management.reviewNote ?? '') : null} />
      {actions.includes('claim') && (
        <Alert color="orange" mb="lg" maw="46rem">
          {t('claimHint')}
        </Alert>
      )}
      {state === 'claimed' && actions.includes('edit') && (
        <Alert color="orange" mb="lg" maw="46rem">
          {t('claimedHint')}
        </Alert>
      )}
      {management?.workingStatus === 'in-review' && management.hasLiveVersion && (
        <Alert mb="lg" maw="46rem">
          {t('changeInReview')}
        </Alert>
      )}
    </>
  );
}

export function CapabilityPage(): ReactElement {
  const [t, w] = [useTexts(capabilitiesTexts), useTexts(writingTexts)];
  const { capabilityId = '' } = useParams();
  const capability = useQuery({
    queryKey: ['capabilities', capabilityId],
    queryFn: () => answer(api.GET('/api/v1/capabilities/{capabilityId}', { params: { path: { capabilityId } } })),
  });
  if (capability.isPending) return <Loading />;
  if (capability.error) return <ProblemNote error={capability.error} onRetry={capability.refetch} />;
  const { content, state, origin } = capability.data;
  return (
    <>
      <PageTitle
        kicker={
          <Group gap="xs">
            <StateBadge of="capability" state={state} />
            {origin === 'import' && (
              <Badge variant="light" color="gray" size="lg">
                {t('imported')}
              </Badge>
            )}
          </Group>
        }
      >
        {content.title || w('untitled')}
      </PageTitle>
      <Notices capability={capability.data} />
      {(capability.data.actions.length > 0 || capability.data.management?.hasLiveVersion) && (
        <Group mb="xl" gap="xs">
          <Actions capability={capability.data} />
        </Group>
      )}
      <CapabilityContentView capability={capability.data} />
    </>
  );
}
