import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { CandidateCard, type Candidate } from './candidate-card.js';
import { CapabilitySearch } from './capability-search.js';
import { matchesTexts } from './matches.texts.js';

/** The ranking index loads within seconds of a start: until then the answer is asked for again. */
const askAgainMs = 2_000;
const untilReady = {
  refetchInterval: ({ state }: { state: { data?: { ready: boolean } } }) => state.data?.ready === false && askAgainMs,
};

function Explanation({ challengeId, capabilityId }: { challengeId: string; capabilityId: string }): ReactElement {
  const params = { path: { challengeId, capabilityId } };
  const found = useQuery({
    queryKey: ['candidates', challengeId, capabilityId],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/candidates/{capabilityId}', { params })),
    ...untilReady,
  });
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  if (!found.data?.candidate) return <Loading />;
  return <CandidateCard candidate={found.data.candidate} />;
}

function Group(props: {
  title: string;
  lead: ReactNode;
  none: string;
  candidates: readonly Candidate[];
}): ReactElement {
  const { title, lead, none, candidates } = props;
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{candidates.length > 0 ? lead : none}</Text>
      {candidates.map((candidate) => (
        <CandidateCard key={candidate.capability.id} candidate={candidate} most={3} />
      ))}
    </Stack>
  );
}

function Survey({ challengeId }: { challengeId: string }): ReactElement {
  const t = useTexts(matchesTexts);
  const survey = useQuery({
    queryKey: ['candidates', challengeId],
    queryFn: () =>
      answer(api.GET('/api/v1/challenges/{challengeId}/candidates', { params: { path: { challengeId } } })),
    ...untilReady,
  });
  if (survey.error) return <ProblemNote error={survey.error} onRetry={survey.refetch} />;
  if (!survey.data?.ready) return <Loading />;
  const { excluded, below } = survey.data;
  return (
    <>
      <Group title={t('excluded')} lead={t('excludedLead')} none={t('excludedNone')} candidates={excluded} />
      <Group title={t('below')} lead={t('belowLead')} none={t('belowNone')} candidates={below} />
    </>
  );
}

/** For brokers: who is not among the matches of a challenge, and why; also asked about any one capability. */
export function WhyNotPage(): ReactElement {
  const t = useTexts(matchesTexts);
  const { challengeId = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const asked = query.get('capability');
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to={`/challenges/${challengeId}/matches`}>
            {t('title')}
          </Anchor>
        }
        lead={t('whyNotLead')}
      >
        {t('whyNotTitle')}
      </PageTitle>
      <Stack gap="xl" maw="52rem">
        <Stack gap="sm" role="search">
          <CapabilitySearch onChoose={(capability) => setQuery({ capability }, { replace: true })} />
          <div role="status">{asked && <Explanation challengeId={challengeId} capabilityId={asked} />}</div>
        </Stack>
        <Survey challengeId={challengeId} />
      </Stack>
    </>
  );
}
