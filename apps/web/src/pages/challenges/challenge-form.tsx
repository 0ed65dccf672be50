import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, idempotency, ifMatch } from '../../api/client.js';
import { isProblem, ProblemError } from '../../api/problem.js';
import { useTexts } from '../../i18n/texts.js';
import { useZone } from '../../parts/date-time.js';
import { LikelyMatches } from '../matches/likely-matches.js';
import { matchesTexts } from '../matches/matches.texts.js';
import { WrittenForm, type SavedText, type WrittenFormProps } from '../writing/written-form.js';
import { writingTexts } from '../writing/writing.texts.js';
import { challengeSteps } from './challenge-steps.js';
import { contentOf, needOf, problemsOf, writtenOf, type ChallengeValues } from './challenge-values.js';
import './challenge-problems.js';
import { SimilarChallenges } from './similar-challenges.js';
import { challengesTexts } from './challenges.texts.js';

async function save(values: ChallengeValues, key: string, saved: SavedText | null): Promise<SavedText> {
  const content = contentOf(values);
  // The domain's lists are read-only, the client's types are not; nothing is changed here.
  const answers = content as unknown as Omit<Parameters<typeof patch>[1], never>;
  if (saved) return patch(saved, answers);
  const body = { ...answers, language: values.language, organisationId: values.organisationId };
  const draft = await answer(api.POST('/api/v1/challenges', { body, headers: idempotency(key) }));
  return { id: draft.challengeId, version: draft.version };
}

type Answers = NonNullable<
  import('../../api/schema.js').paths['/api/v1/challenges/{challengeId}/draft']['patch']['requestBody']
>['content']['application/json'];

async function patch(saved: SavedText, body: Answers): Promise<SavedText> {
  const params = { path: { challengeId: saved.id } };
  const headers = ifMatch(`"${saved.version}"`);
  const draft = await answer(api.PATCH('/api/v1/challenges/{challengeId}/draft', { params, headers, body }));
  return { id: saved.id, version: draft.version };
}

function Risk(props: {
  challengeId: string;
  isAccepted: boolean;
  onChange: (isAccepted: boolean) => void;
}): ReactElement {
  const t = useTexts(challengesTexts);
  const params = { path: { challengeId: props.challengeId } };
  const { data } = useQuery({
    queryKey: ['challenges', props.challengeId, 'identity-check'],
    queryFn: () => answer(api.GET('/api/v1/challenges/{challengeId}/draft/identity-check', { params })),
    staleTime: 0,
  });
  const found = [...new Set((data?.leaks ?? []).map((leak) => `„${leak.found}”`))].join(', ');
  return (
    <Alert color="orange" title={t('riskTitle')}>
      <Text mb="sm">{t('riskText', { found })}</Text>
      <Checkbox
        label={t('acceptRisk')}
        checked={props.isAccepted}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </Alert>
  );
}

/** The guided form of a challenge, new or existing, with likely matches beside it. */
export function ChallengeForm(props: WrittenFormProps<ChallengeValues>): ReactElement {
  const [t, w, zone] = [useTexts(challengesTexts), useTexts(writingTexts), useZone()];
  const m = useTexts(matchesTexts);
  const [isRiskSeen, setRiskSeen] = useState(false);
  const [acceptIdentityRisk, setAccepted] = useState(false);
  const submit = async ({ id, version }: SavedText): Promise<void> => {
    const call = { params: { path: { challengeId: id } }, headers: ifMatch(`"${version}"`) };
    const body = { acceptIdentityRisk };
    await answer(api.POST('/api/v1/challenges/{challengeId}/submit', { ...call, body })).catch((error) => {
      if (!isProblem(error, 'challenge.identity_would_show')) throw error;
      // The page with the answers stays: the warning above its button names the words.
      setRiskSeen(true);
      throw new ProblemError({ ...error.problem, errors: [] });
    });
  };
  return (
    <WrittenForm
      {...props}
      area="challenges"
      name={t(props.saved ? 'editTitle' : 'newTitle')}
      organisationLabel={t('organisation')}
      steps={(parts) => challengeSteps({ ...parts, t })}
      problemsOf={(values) => problemsOf(values, zone, t, w)}
      save={save}
      submit={submit}
      aside={(values, saved) => (
        <>
          <SimilarChallenges written={writtenOf(values, saved?.id ?? null)} />
          <LikelyMatches need={needOf(values)} />
        </>
      )}
      asideName={m('likelyTitle')}
      beforeSubmit={(saved) => (
        <Stack>
          <Text c="dimmed">{w('checkHint')}</Text>
          {isRiskSeen && saved && (
            <Risk challengeId={saved.id} isAccepted={acceptIdentityRisk} onChange={setAccepted} />
          )}
        </Stack>
      )}
    />
  );
}
