import { Alert, Button, NativeSelect } from '@mantine/core';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { useContactNames } from '../../parts/contacts-field.js';
import { useGuidedForm, type FieldErrors, type GuidedFormState } from '../../parts/form.js';
import { Steps, type Step } from '../../parts/steps.js';
import type { WritingTranslate } from './rule-words.js';
import type { WritingParts, WrittenValues } from './writing-steps.js';
import { writingTexts } from './writing.texts.js';

/** Where what is written stands on the server, once it is there. */
export interface SavedText {
  readonly id: string;
  readonly version: number;
}

export interface WrittenFormProps<V extends WrittenValues> {
  readonly initial: V;
  readonly saved: SavedText | null;
  readonly organisationIds: readonly string[];
  /** What the reviewer said of it; null where it did not come back. */
  readonly returnedWith?: string | null;
}

function OrganisationChoice<V extends WrittenValues>(props: {
  form: GuidedFormState<V>;
  label: string;
  ids: readonly string[];
}): ReactElement {
  const organisations = useQueries({
    queries: props.ids.map((organisationId) => ({
      queryKey: ['organisations', organisationId],
      queryFn: () =>
        answer(api.GET('/api/v1/organisations/{organisationId}', { params: { path: { organisationId } } })),
    })),
  });
  const data = organisations.flatMap(({ data: found }) => (found ? [{ value: found.id, label: found.name }] : []));
  return <NativeSelect label={props.label} data={data} {...props.form.field('organisationId')} />;
}

interface Area<V extends WrittenValues> extends WrittenFormProps<V> {
  readonly area: 'challenges' | 'capabilities';
  readonly name: string;
  readonly organisationLabel: string;
  readonly steps: (parts: WritingParts<V>) => readonly Step[];
  readonly problemsOf: (values: V, w: WritingTranslate) => FieldErrors;
  /** Writes it down, as a new one or over the version that is known. */
  readonly save: (values: V, key: string, saved: SavedText | null) => Promise<SavedText>;
  /** Hands what is written down to review. */
  readonly submit: (saved: SavedText) => Promise<unknown>;
  readonly aside?: (values: V, saved: SavedText | null) => ReactNode;
  readonly asideName?: string;
  /** Above the last button. */
  readonly beforeSubmit: (saved: SavedText | null) => ReactNode;
}

/** The guided form of what is reviewed before others see it, new or existing. */
export function WrittenForm<V extends WrittenValues>(props: Area<V>): ReactElement {
  const { area, saved: before, organisationIds } = props;
  const w = useTexts(writingTexts);
  const [language, navigate, queries] = [useLanguage(), useNavigate(), useQueryClient()];
  const [saved, setSaved] = useState(before);
  const [query] = useSearchParams();
  const form = useGuidedForm<V>({
    initial: props.initial,
    draft: { name: `${area}.${saved?.id ?? 'new'}`, version: saved?.version ?? 0 },
    validate: (values) => props.problemsOf(values, w),
  });
  // Back from what was sent to the pages of its form, which hold nothing any more.
  const [isWritten] = useState(!before && query.has('step') && !form.isRestored);
  const contactNames = useContactNames(form.values.organisationId, form.values.contactIds);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: [area] });
  const keep = async (values: V, key: string): Promise<SavedText> => {
    const kept = await props.save(values, key, saved);
    form.forget();
    setSaved(kept);
    await refresh();
    return kept;
  };
  const submit = async (values: V, key: string): Promise<void> => {
    const kept = await keep(values, key);
    await props.submit(kept);
    await refresh();
    await navigate(`/${area}/${kept.id}?saved=submitted`);
  };
  const saveDraft = async (values: V, key: string): Promise<void> => {
    const kept = await keep(values, key);
    await navigate(`/${area}/${kept.id}?saved=draft`);
  };
  const organisation =
    organisationIds.length > 1 && !saved ? (
      <OrganisationChoice form={form} label={props.organisationLabel} ids={organisationIds} />
    ) : null;
  if (isWritten) return <Navigate to={`/my/${area}`} replace />;
  return (
    <Steps
      form={form}
      name={props.name}
      steps={props.steps({ form, w, language, organisation, contactNames })}
      submitLabel={w('submit')}
      onSend={submit}
      aside={props.aside?.(form.values, saved)}
      asideName={props.asideName}
      note={
        props.returnedWith == null ? null : (
          <Alert color="orange" mb="lg" maw="42rem">
            {w('returned', { note: props.returnedWith })}
          </Alert>
        )
      }
      beforeSubmit={props.beforeSubmit(saved)}
      actions={
        <Button variant="default" size="md" onClick={() => void form.submitAsIs(saveDraft)}>
          {w('saveDraft')}
        </Button>
      }
    />
  );
}
