import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api, idempotency, ifMatch } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { WrittenForm, type SavedText, type WrittenFormProps } from '../writing/written-form.js';
import { writingTexts } from '../writing/writing.texts.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { capabilitySteps } from './capability-steps.js';
import { answersOf, problemsOf, type CapabilityValues } from './capability-values.js';

async function save(values: CapabilityValues, key: string, saved: SavedText | null): Promise<SavedText> {
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

function submit({ id, version }: SavedText): Promise<unknown> {
  const call = { params: { path: { capabilityId: id } }, headers: ifMatch(`"${version}"`) };
  return answer(api.POST('/api/v1/capabilities/{capabilityId}/submit', call));
}

/** The guided form of a capability, new or existing. */
export function CapabilityForm(props: WrittenFormProps<CapabilityValues>): ReactElement {
  const [t, w] = [useTexts(capabilitiesTexts), useTexts(writingTexts)];
  return (
    <WrittenForm
      {...props}
      area="capabilities"
      name={t(props.saved ? 'editTitle' : 'newTitle')}
      organisationLabel={t('organisation')}
      steps={(parts) => capabilitySteps({ ...parts, t })}
      problemsOf={(values) => problemsOf(values, t, w)}
      save={save}
      submit={submit}
      beforeSubmit={() => <Text c="dimmed">{w('checkHint')}</Text>}
    />
  );
}
