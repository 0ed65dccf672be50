import { Anchor, Button, Group, Progress, Stack, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { DraftNotice, FormProblems, type GuidedFormState } from './form.js';
import { PageTitle } from './page-title.js';
import { partsTexts } from './parts.texts.js';
import classes from './steps.module.css';

/** One page of a guided form: one thing at a time. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Paths of the fields on this page: they are checked before the next page. */
  readonly fields: readonly string[];
  readonly content: ReactNode;
  /** What "check your answers" shows of this page. */
  readonly answers: readonly { readonly label: string; readonly value: ReactNode }[];
}

function Answers({ steps }: { steps: readonly Step[] }): ReactElement {
  const t = useTexts(partsTexts);
  return (
    <dl style={{ margin: 0 }}>
      {steps.flatMap((step) =>
        step.answers.map(({ label, value }) => (
          <div key={`${step.id}:${label}`} className={classes.answer}>
            <dt>{label}</dt>
            <dd data-is-empty={!value || undefined}>{value || t('notGiven')}</dd>
            <dd>
              <Anchor component={Link} to={`?step=${step.id}`}>
                {t('change')}
                <VisuallyHidden>: {label}</VisuallyHidden>
              </Anchor>
            </dd>
          </div>
        )),
      )}
    </dl>
  );
}

interface StepsProps<V extends object> {
  readonly form: GuidedFormState<V>;
  readonly steps: readonly Step[];
  /** Above the title of each page: what the whole form is for. */
  readonly name: string;
  readonly submitLabel: string;
  readonly onSend: (values: V, idempotencyKey: string) => Promise<unknown>;
  /** Beside the form on wide screens, under it on phones. */
  readonly aside?: ReactNode;
  /** What stands there, for the link that leads to it on phones. */
  readonly asideName?: string | undefined;
  /** Above the fields of each page. */
  readonly note?: ReactNode;
  /** Above the submit button on the last page. */
  readonly beforeSubmit?: ReactNode;
  /** Beside the button of every page: "save as draft". */
  readonly actions?: ReactNode;
}

/**
 * A guided form: one page a step, a back link, what is typed kept at each step, "check your answers" last.
 * The step stands in the address (`?step=…`), so the browser's back button works.
 */
export function Steps<V extends object>(props: StepsProps<V>): ReactElement {
  const t = useTexts(partsTexts);
  const { form, steps } = props;
  const [query, setQuery] = useSearchParams();
  const asked = query.get('step') ?? steps[0]?.id;
  const index =
    asked === 'check'
      ? steps.length
      : Math.max(
          0,
          steps.findIndex(({ id }) => id === asked),
        );
  const step = steps[index];
  const idAt = (place: number): string => steps[place]?.id ?? 'check';
  const goTo = (id: string): void => setQuery({ step: id });
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (step) {
      if (form.check(step.fields)) goTo(idAt(index + 1));
      return;
    }
    const problems = await form.submit(props.onSend);
    const isOn = (path: string, fields: readonly string[]): boolean =>
      fields.some((field) => path === field || path.startsWith(`${field}.`));
    const faulty = steps.find(({ fields }) => problems.some(({ field }) => field !== null && isOn(field, fields)));
    if (faulty) goTo(faulty.id);
  };
  return (
    <div className={props.aside ? 'qf-with-aside' : undefined}>
      <form noValidate onSubmit={(event) => void onSubmit(event)}>
        <FormProblems form={form} />
        {index > 0 && (
          <Anchor component={Link} to={`?step=${idAt(index - 1)}`} display="inline-flex" mb="md">
            <IconArrowLeft size={18} aria-hidden="true" style={{ marginRight: 4, alignSelf: 'center' }} />
            {t('back')}
          </Anchor>
        )}
        <PageTitle
          kicker={`${props.name} · ${t('stepOf', { step: index + 1, total: steps.length + 1 })}`}
          lead={step?.lead}
        >
          {step?.title ?? t('checkAnswers')}
        </PageTitle>
        <Progress value={((index + 1) / (steps.length + 1)) * 100} size="sm" mb="xl" maw="42rem" aria-hidden="true" />
        {props.asideName && (
          <Anchor href="#beside" hiddenFrom="lg" display="inline-block" mb="md">
            {props.asideName} ↓
          </Anchor>
        )}
        {props.note}
        {index === 0 && <DraftNotice form={form} />}
        <Stack gap="lg" maw="42rem">
          {step ? step.content : <Answers steps={steps} />}
          {!step && props.beforeSubmit}
          <Group>
            <Button type="submit" size="md" loading={form.isSending}>
              {step ? t('continue') : props.submitLabel}
            </Button>
            {props.actions}
          </Group>
        </Stack>
      </form>
      {props.aside && <aside id="beside">{props.aside}</aside>}
    </div>
  );
}
