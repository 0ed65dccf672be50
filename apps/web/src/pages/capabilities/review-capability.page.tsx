import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { ReviewDecision } from '../../parts/review-decision.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { CapabilityContentView } from './capability-content.js';

/** What waits for review, as its readers will see it, with "publish" and "send back". */
export function ReviewCapabilityPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { capabilityId = '' } = useParams();
  const params = { path: { capabilityId } };
  const capability = useQuery({
    queryKey: ['capabilities', capabilityId, 'in-review'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/capabilities/{capabilityId}/in-review', { params })),
  });
  if (capability.isPending) return <Loading />;
  if (capability.error) return <ProblemNote error={capability.error} onRetry={capability.refetch} />;
  const { data, etag } = capability.data;
  const call = { params, headers: ifMatch(etag) };
  const lead = data.management?.hasLiveVersion ? `${t('reviewLead')} ${t('reviewIsChange')}` : t('reviewLead');
  return (
    <>
      <PageTitle lead={lead}>{t('reviewTitle', { title: data.content.title })}</PageTitle>
      {data.actions.includes('review') ? (
        <ReviewDecision
          area="capabilities"
          publishedAt={`/capabilities/${capabilityId}`}
          onPublish={() => answer(api.POST('/api/v1/capabilities/{capabilityId}/publish', call))}
          onReturn={(note) =>
            answer(api.POST('/api/v1/capabilities/{capabilityId}/return', { ...call, body: { note } }))
          }
        />
      ) : (
        <Text mb="xl" fw={600}>
          {t('reviewNothing')}
        </Text>
      )}
      <CapabilityContentView capability={data} />
    </>
  );
}
