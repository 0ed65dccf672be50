import { Button, NativeSelect, Text } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api, idempotency, ifMatch } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useContactNames } from '../../parts/contacts-field.js';
import { useGuidedForm, type GuidedFormState } from '../../parts/form.js';
import { Steps } from '../../parts/steps.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { capabilitySteps } from './capability-steps.js';
import { answersOf, problemsOf, type CapabilityValues } from './capability-values.js';

/** Where the capability stands on the server, once it is there. */
export interface SavedCapability {
  readonly id: string;
  readonly version: number;
}

function OrganisationChoice(props: { form: GuidedFormState<CapabilityValues>; ids: readonly string[] }): ReactElement {
  const t = useTexts(capabilitiesTexts);
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

async function save(values: CapabilityValues, key: string, saved: SavedCapability | null): Promise<SavedCapability> {
  const answers = answersOf(values);
  if (saved) {
    const call = { params: { path: { capabilityId: saved.id } }, headers: ifMatch(`"${saved.version}"`) };
    const draft = await answer(api.PATCH('/api/v1/capabilities/{capabilityId}/draft', { ...call, body: answers }));
    return { id: saved.id, version: draft.version };
  }
  const body = { ...answers, language: values.language, organisationId: values.organisationId };
  const draft = await answer(api.POST('/api/v1/capabilities', { body, headers: idempotency(key) }));
  return { id: draft.capabilityId, version: draft.version };
}

interface CapabilityFormProps {
  readonly initial: CapabilityValues;
  readonly saved: SavedCapability | null;
  readonly organisationIds: readonly string[];
}

/** The guided form of a capability, new or existing. */
export function CapabilityForm({ initial, saved: before, organisationIds }: CapabilityFormProps): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const [language, navigate, queries] = [useLanguage(), useNavigate(), useQueryClient()];
  const [saved, setSaved] = useState(before);
  const form = useGuidedForm<CapabilityValues>({
    initial,
    draft: before ? `capability.${before.id}.${before.version}` : 'capability.new',
    validate: (values) => problemsOf(values, t),
  });
  const contactNames = useContactNames(form.values.organisationId, form.values.contactIds);
  const keep = async (values: CapabilityValues, key: string): Promise<SavedCapability> => {
    const kept = await save(values, key, saved);
    setSaved(kept);
    await queries.invalidateQueries({ queryKey: ['capabilities'] });
    return kept;
  };
  const submit = async (values: CapabilityValues, key: string): Promise<void> => {
    const kept = await keep(values, key);
    const call = { params: { path: { capabilityId: kept.id } }, headers: ifMatch(`"${kept.version}"`) };
    await answer(api.POST('/api/v1/capabilities/{capabilityId}/submit', call));
    await queries.invalidateQueries({ queryKey: ['capabilities'] });
    await navigate(`/capabilities/${kept.id}?saved=submitted`);
  };
  const saveDraft = async (values: CapabilityValues, key: string): Promise<void> => {
    const kept = await keep(values, key);
    await navigate(`/capabilities/${kept.id}?saved=draft`);
  };
  const organisation =
    organisationIds.length > 1 && !saved ? <OrganisationChoice form={form} ids={organisationIds} /> : null;
  return (
    <Steps
      form={form}
      name={t(before ? 'editTitle' : 'newTitle')}
      steps={capabilitySteps({ form, t, language, organisation, contactNames })}
      submitLabel={t('submit')}
      onSend={submit}
      beforeSubmit={<Text c="dimmed">{t('checkHint')}</Text>}
      actions={
        <Button variant="default" size="md" onClick={() => void form.submitAsIs(saveDraft)}>
          {t('saveDraft')}
        </Button>
      }
    />
  );
}
