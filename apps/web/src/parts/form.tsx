import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { newIdempotencyKey } from '../api/client.js';
import { fieldPath, isProblem, ProblemError } from '../api/problem.js';
import { useTexts, type Translate } from '../i18n/texts.js';
import { shellTexts } from '../app/shell.texts.js';
import { useDraft, type DraftOf } from './draft.js';
import { ErrorSummary, type SummaryError } from './error-summary.js';
import { partsTexts, problemTexts } from './parts.texts.js';
import { fieldWords, wordsOf } from './problem-words.js';

export type FieldErrors = Readonly<Record<string, string | undefined>>;

/** A form's values with its problems. Made by `useGuidedForm`, shown by `GuidedForm` or `Steps`. */
export interface GuidedFormState<V extends object> {
  readonly values: V;
  readonly mantine: UseFormReturnType<V>;
  /** Spread into an input: id, name, value, onChange, error. Paths as in Mantine: `title`, `criteria.0.text`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly field: (path: string, options?: { type?: 'input' | 'checkbox' }) => any;
  readonly set: (values: Partial<V>) => void;
  readonly errors: readonly SummaryError[];
  /** Checks the fields (all, or those whose path begins with one of `only`); false when there are problems. */
  readonly check: (only?: readonly string[]) => boolean;
  /** Checks and sends; answers with the problems, an empty list when it was sent. */
  readonly submit: (send: (values: V, key: string) => Promise<unknown>) => Promise<readonly SummaryError[]>;
  /** Like `submit` without checking first: for saving what is not complete yet. */
  readonly submitAsIs: (send: (values: V, key: string) => Promise<unknown>) => Promise<readonly SummaryError[]>;
  readonly isSending: boolean;
  readonly isRestored: boolean;
  /** What was typed over a version that somebody has changed since; null when there is none. */
  readonly outdated: Partial<V> | null;
  /** Is it what the form shows, in place of what is saved by now? */
  readonly showsOutdated: boolean;
  readonly showOutdated: (isShown: boolean) => void;
  /** What is typed is safe elsewhere by now. */
  readonly forget: () => void;
  readonly startAgain: () => void;
  readonly problem: ProblemError | null;
}

interface GuidedFormOptions<V extends object> {
  readonly initial: V;
  /** The problems of the values, by path, in the language of the page. */
  readonly validate?: (values: V) => FieldErrors;
  /** Under what name what is typed is kept in this browser (never for passwords). */
  readonly draft?: DraftOf;
}

function isUnder(path: string, parents: readonly string[] | undefined): boolean {
  return !parents || parents.some((parent) => path === parent || path.startsWith(`${parent}.`));
}

function found(errors: FieldErrors, only?: readonly string[]): SummaryError[] {
  return Object.entries(errors).flatMap(([field, message]) =>
    message && isUnder(field, only) ? [{ field, message }] : [],
  );
}

function fromServer(error: unknown, t: Translate<(typeof problemTexts)['entries']>): SummaryError[] {
  const fields = isProblem(error) && error.status < 500 ? error.problem.errors : [];
  if (fields.length === 0) return [{ field: null, message: wordsOf(error, t) }];
  return fields.map((field) => ({
    field: fieldPath(field.pointer) || null,
    message: fieldWords(field, (error as ProblemError).code, t),
  }));
}

const byPath = (errors: readonly SummaryError[]): Record<string, string> =>
  Object.fromEntries(errors.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])));

/** The state of a form that keeps drafts and shows problems as the error summary and at the fields, in the same words. */
export function useGuidedForm<V extends object>(options: GuidedFormOptions<V>): GuidedFormState<V> {
  const t = useTexts(problemTexts);
  const draft = useDraft<V>(options.draft);
  const [isRestored, setRestored] = useState(draft.earlier !== null);
  const [showsOutdated, setShowsOutdated] = useState(false);
  const [errors, setErrors] = useState<readonly SummaryError[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [isSending, setSending] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const mantine = useForm<V>({
    mode: 'controlled',
    initialValues: { ...options.initial, ...draft.earlier },
    onValuesChange: draft.save,
  });
  const show = (next: readonly SummaryError[]): readonly SummaryError[] => {
    setErrors(next);
    mantine.setErrors(byPath(next));
    return next;
  };
  const problemsOf = (only?: readonly string[]): readonly SummaryError[] => {
    setProblem(null);
    return show(found(options.validate?.(mantine.getValues()) ?? {}, only));
  };
  const send = async (call: (values: V, key: string) => Promise<unknown>): Promise<readonly SummaryError[]> => {
    if (isSending) return [];
    setSending(true);
    try {
      await call(mantine.getValues(), key);
      draft.drop();
      setKey(newIdempotencyKey());
      return [];
    } catch (error) {
      // Another window of the same form may have dropped what is typed here.
      draft.save(mantine.getValues());
      setProblem(error instanceof ProblemError ? error : null);
      if (isProblem(error) && error.status >= 400 && error.status < 500) setKey(newIdempotencyKey());
      return show(fromServer(error, t));
    } finally {
      setSending(false);
    }
  };
  return {
    values: mantine.values,
    mantine,
    field: (path, input) => ({
      id: path,
      name: path,
      ...mantine.getInputProps(path, { type: input?.type ?? 'input' }),
    }),
    set: (values) => mantine.setValues(values),
    errors,
    check: (only) => problemsOf(only).length === 0,
    submit: (call) => {
      const own = problemsOf();
      return own.length > 0 ? Promise.resolve(own) : send(call);
    },
    submitAsIs: (call) => {
      show([]);
      return send(call);
    },
    isSending,
    isRestored,
    outdated: draft.outdated,
    showsOutdated,
    showOutdated: (isShown) => {
      mantine.setValues({ ...options.initial, ...(isShown && draft.outdated) });
      setShowsOutdated(isShown);
    },
    forget: draft.drop,
    problem,
    startAgain: () => {
      draft.drop();
      mantine.setValues(options.initial);
      setRestored(false);
      show([]);
    },
  };
}

/** The error summary of a form, with the way back into the account when the session ended. */
export function FormProblems<V extends object>({ form }: { form: GuidedFormState<V> }): ReactElement {
  const t = useTexts(partsTexts);
  const shell = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  const reference = form.problem?.problem.reference;
  return (
    <ErrorSummary errors={form.errors}>
      {form.problem?.status === 401 && pathname !== '/sign-in' && (
        <Button component={Link} mt="sm" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
          {shell('signIn')}
        </Button>
      )}
      {form.problem?.status === 412 && (
        <Button mt="sm" variant="default" onClick={() => location.reload()}>
          {t('loadAgain')}
        </Button>
      )}
      {reference && form.problem.status >= 500 && (
        <Text fz="sm" c="dimmed" mt="xs">
          {t('reference', { reference })}
        </Text>
      )}
    </ErrorSummary>
  );
}

function Choice(props: { text: string; label: string; onChoose: () => void }): ReactElement {
  return (
    <Alert color="clover" mb="lg" maw="46rem">
      <Group justify="space-between">
        <Text>{props.text}</Text>
        <Button variant="subtle" size="compact-md" onClick={props.onChoose}>
          {props.label}
        </Button>
      </Group>
    </Alert>
  );
}

/** Says that a draft was found, and offers to begin anew; one of an older version can be looked at and taken over. */
export function DraftNotice<V extends object>({ form }: { form: GuidedFormState<V> }): ReactElement | null {
  const t = useTexts(partsTexts);
  if (form.isRestored) {
    return <Choice text={t('draftKept')} label={t('startAgain')} onChoose={form.startAgain} />;
  }
  if (!form.outdated) return null;
  return form.showsOutdated ? (
    <Choice text={t('ownShown')} label={t('showSaved')} onChoose={() => form.showOutdated(false)} />
  ) : (
    <Choice text={t('draftOutdated')} label={t('showOwn')} onChoose={() => form.showOutdated(true)} />
  );
}

/** A form on one page. `onSend` calls the API; what it throws is shown, and nothing typed is lost. */
export function GuidedForm<V extends object>(props: {
  form: GuidedFormState<V>;
  onSend: (values: V, idempotencyKey: string) => Promise<unknown>;
  submitLabel: string;
  /** Beside the submit button. */
  actions?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { form } = props;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void form.submit(props.onSend);
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <FormProblems form={form} />
      <DraftNotice form={form} />
      <Stack gap="lg" maw="38rem">
        {props.children}
        <Group>
          <Button type="submit" size="md" loading={form.isSending}>
            {props.submitLabel}
          </Button>
          {props.actions}
        </Group>
      </Stack>
    </form>
  );
}
