import { Alert, Button, Group, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { CapabilityContentView, type Capability } from './capability-content.js';

function Decision({ capability }: { capability: Versioned<Capability> }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const words = useProblemWords();
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const call = { params: { path: { capabilityId: capability.data.id } }, headers: ifMatch(capability.etag) };
  const leave = async (to: string): Promise<void> => {
    // Only marked as old: the version in review is gone, and must not be asked for again.
    for (const area of ['capabilities', 'reviews', 'board']) {
      await queries.invalidateQueries({ queryKey: [area], refetchType: 'none' });
    }
    await navigate(to);
  };
  const publish = async (): Promise<void> => {
    setBusy(true);
    await answer(api.POST('/api/v1/capabilities/{capabilityId}/publish', call)).then(
      () => leave(`/capabilities/${capability.data.id}`),
      (error: unknown) => setProblem(words(error)),
    );
    setBusy(false);
  };
  return (
    <>
      {problem && (
        <Alert color="red" role="alert" mb="md" maw="46rem">
          {problem}
        </Alert>
      )}
      <Group mb="xl">
        <Button onClick={() => void publish()} loading={isBusy}>
          {t('publish')}
        </Button>
        <ConfirmButton
          question={t('returnQuestion')}
          confirmLabel={t('returnIt')}
          consequence={
            <Textarea
              label={t('note')}
              description={t('noteHint')}
              minRows={4}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          }
          onConfirm={async () => {
            await answer(api.POST('/api/v1/capabilities/{capabilityId}/return', { ...call, body: { note } }));
            await leave('/broker');
          }}
        >
          {t('returnIt')}
        </ConfirmButton>
      </Group>
    </>
  );
}

/** What waits for review, as its readers will see it, with "publish" and "return". */
export function ReviewCapabilityPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { capabilityId = '' } = useParams();
  const capability = useQuery({
    queryKey: ['capabilities', capabilityId, 'in-review'],
    queryFn: () =>
      versionedAnswer(api.GET('/api/v1/capabilities/{capabilityId}/in-review', { params: { path: { capabilityId } } })),
  });
  if (capability.isPending) return <Loading />;
  if (capability.error) return <ProblemNote error={capability.error} onRetry={capability.refetch} />;
  const { data } = capability.data;
  const lead = data.management?.hasLiveVersion ? `${t('reviewLead')} ${t('reviewIsChange')}` : t('reviewLead');
  return (
    <>
      <PageTitle lead={lead}>{t('reviewTitle', { title: data.content.title })}</PageTitle>
      {data.actions.includes('review') ? (
        <Decision capability={capability.data} />
      ) : (
        <Text mb="xl" fw={600}>
          {t('reviewNothing')}
        </Text>
      )}
      <CapabilityContentView capability={data} />
    </>
  );
}
