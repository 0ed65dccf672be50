import { Anchor, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../i18n/texts.js';
import { announceErrors } from './page-title.js';
import { partsTexts } from './parts.texts.js';

export interface SummaryError {
  /** Id of the field that it belongs to; null when it belongs to none. */
  readonly field: string | null;
  readonly message: string;
}

const focusable = 'input,select,textarea,button,a[href],[tabindex]';

/** Goes to a field, or to the first field of a group. */
export function focusField(id: string): void {
  const element = document.getElementById(id);
  const target = element?.matches(focusable) ? element : (element?.querySelector<HTMLElement>(focusable) ?? element);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

function inPageOrder(errors: readonly SummaryError[]): readonly SummaryError[] {
  const positions = [...document.querySelectorAll('main [id]')].map((element) => element.id);
  const place = ({ field }: SummaryError): number => (field === null ? -1 : positions.indexOf(field));
  return [...errors].sort((a, b) => place(a) - place(b));
}

/** The problems of a form, first in `main`, focused whenever `errors` is a new list, each linked to its field. */
export function ErrorSummary(props: { errors: readonly SummaryError[]; children?: ReactNode }): ReactElement | null {
  const t = useTexts(partsTexts);
  const box = useRef<HTMLDivElement>(null);
  const place = document.getElementById('error-summary');
  const isShown = props.errors.length > 0;
  useEffect(() => {
    if (!isShown) return undefined;
    box.current?.focus();
    window.scrollTo({ top: 0 });
    return announceErrors();
  }, [isShown, props.errors]);
  if (!isShown || !place) return null;
  return createPortal(
    <Paper
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      p="lg"
      mb="xl"
      maw="46rem"
      style={{ border: '3px solid var(--mantine-color-error)' }}
    >
      <Title order={2} fz="h3" id="error-summary-title">
        {t('thereIsAProblem')}
      </Title>
      <ul style={{ margin: '0.6rem 0 0', paddingLeft: '1.1rem' }}>
        {inPageOrder(props.errors).map(({ field, message }) => (
          <li key={`${field}:${message}`}>
            {field === null ? (
              <Text fw={600}>{message}</Text>
            ) : (
              <Anchor
                href={`#${field}`}
                c="var(--mantine-color-error)"
                fw={600}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(field);
                }}
              >
                {message}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      {props.children}
    </Paper>,
    place,
  );
}
