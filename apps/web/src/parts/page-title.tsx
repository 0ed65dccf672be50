import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';

let errorSummaries = 0;
const listeners = new Set<() => void>();

/** Called by the error summary while it is on the page: the title is then prefixed with "Error: ". */
export function announceErrors(): () => void {
  errorSummaries += 1;
  listeners.forEach((listener) => listener());
  return () => {
    errorSummaries -= 1;
    listeners.forEach((listener) => listener());
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let isFirstPage = true;

/** The `h1` and the title of the browser's tab. After a navigation it takes the focus, so that it is read out. */
export function PageTitle(props: {
  children: string;
  /** Where the page belongs, above the title. */
  kicker?: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
}): ReactElement {
  const t = useTexts(partsTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasErrors = useSyncExternalStore(subscribe, () => errorSummaries > 0);
  useEffect(() => {
    if (!isFirstPage && !document.activeElement?.closest('form')) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, [props.children]);
  return (
    <header style={{ marginBottom: '1.4rem' }}>
      <title>{`${hasErrors ? t('errorPrefix') : ''}${props.children} – Quatrefoil`}</title>
      {props.kicker && (
        <Text c="dimmed" fw={600} mb={4}>
          {props.kicker}
        </Text>
      )}
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 18rem', maxWidth: '46rem' }}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {props.children}
          </Title>
          {props.lead && (
            <Text mt="xs" fz="lg" c="dimmed" component="div">
              {props.lead}
            </Text>
          )}
        </div>
        {props.actions && <Group gap="xs">{props.actions}</Group>}
      </Group>
    </header>
  );
}
