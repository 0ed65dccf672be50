import { Alert, Button, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api, idempotency, ifMatch } from '../../api/client.js';
import { isProblem, ProblemError } from '../../api/problem.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useContactNames } from '../../parts/contacts-field.js';
import { useZone } from '../../parts/date-time.js';
import { useGuidedForm, type GuidedFormState } from '../../parts/form.js';
import { Steps } from '../../parts/steps.js';
import { LikelyMatches } from '../matches/likely-matches.js';
import { challengeSteps } from './challenge-steps.js';
import { contentOf, needOf, problemsOf, type ChallengeValues } from './challenge-values.js';
import './challenge-problems.js';
import { challengesTexts } from './challenges.texts.js';

/** Where the challenge stands on the server, once it is there. */
export interface SavedChallenge {
  readonly id: string;
  readonly version: number;
}

function OrganisationChoice(props: { form: GuidedFormState<ChallengeValues>; ids: readonly string[] }): ReactElement {
  const t = useTexts(challengesTexts);
  const organisations = useQueries({
    queries: props.ids.map((organisationId) => ({
      queryKey: ['organisations', organisationId],
      queryFn: () =>
        answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
    })),
  });
  const data = organisations.flatMap(({ data: found }) => (found ? [{ value: found.id, label: found.name }] : []));
  return <NativeSelect label={t('organisation')} data={data} {...props.form.field('organisationId')} />;
}

async function save(values: ChallengeValues, key: string, saved: SavedChallenge | null): Promise<SavedChallenge> {
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

async function patch(saved: SavedChallenge, body: Answers): Promise<SavedChallenge> {
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
  const [{ data }] = useQueries({
    queries: [
      {
        queryKey: ['challenges', props.challengeId, 'identity-check'],
        queryFn: () =>
          answer(
            api.GET('/api/v1/challenges/{challengeId}/draft/identity-check', {
              params: { path: { challengeId: props.challengeId } },
            }),
          ),
        staleTime: 0,
      },
    ],
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

interface ChallengeFormProps {
  readonly initial: ChallengeValues;
  readonly saved: SavedChallenge | null;
  readonly organisationIds: readonly string[];
}

/** The guided form of a challenge, new or existing, with likely matches beside it. */
export function ChallengeForm({ initial, saved: savedBefore, organisationIds }: ChallengeFormProps): ReactElement {
  const t = useTexts(challengesTexts);
  const [language, zone, navigate, queries] = [useLanguage(), useZone(), useNavigate(), useQueryClient()];
  const [saved, setSaved] = useState(savedBefore);
  const [isRiskSeen, setRiskSeen] = useState(false);
  const [acceptIdentityRisk, setAccepted] = useState(false);
  const form = useGuidedForm<ChallengeValues>({
    initial,
    draft: savedBefore ? `challenge.${savedBefore.id}.${savedBefore.version}` : 'challenge.new',
    validate: (values) => problemsOf(values, zone, t),
  });
  const contactNames = useContactNames(form.values.organisationId, form.values.contactIds);
  const keep = async (values: ChallengeValues, key: string): Promise<SavedChallenge> => {
    const kept = await save(values, key, saved);
    setSaved(kept);
    await queries.invalidateQueries({ queryKey: ['challenges'] });
    return kept;
  };
  const submit = async (values: ChallengeValues, key: string): Promise<void> => {
    const kept = await keep(values, key);
    const params = { path: { challengeId: kept.id } };
    const headers = ifMatch(`"${kept.version}"`);
    const body = { acceptIdentityRisk };
    await answer(api.POST('/api/v1/challenges/{challengeId}/submit', { params, headers, body })).catch((error) => {
      if (!isProblem(error, 'challenge.identity_would_show')) throw error;
      // The page with the answers stays: the warning above its button names the words.
      setRiskSeen(true);
      throw new ProblemError({ ...error.problem, errors: [] });
    });
    await queries.invalidateQueries({ queryKey: ['challenges'] });
    await navigate(`/challenges/${kept.id}?saved=submitted`);
  };
  const saveDraft = async (values: ChallengeValues, key: string): Promise<void> => {
    const kept = await keep(values, key);
    await navigate(`/challenges/${kept.id}`);
  };
  const choice = organisationIds.length > 1 && !saved ? <OrganisationChoice form={form} ids={organisationIds} /> : null;
  return (
    <Steps
      form={form}
      name={t(savedBefore ? 'editTitle' : 'newTitle')}
      steps={challengeSteps({ form, t, language, organisation: choice, contactNames })}
      submitLabel={t('submit')}
      onSend={submit}
      aside={<LikelyMatches need={needOf(form.values)} />}
      beforeSubmit={
        <Stack>
          <Text c="dimmed">{t('checkHint')}</Text>
          {isRiskSeen && saved && (
            <Risk challengeId={saved.id} isAccepted={acceptIdentityRisk} onChange={setAccepted} />
          )}
        </Stack>
      }
      actions={
        <Button variant="default" size="md" onClick={() => void form.submitAsIs(saveDraft)}>
          {t('saveDraft')}
        </Button>
      }
    />
  );
}
