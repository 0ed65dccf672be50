import { Button, Group, List, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { Day } from '../../parts/date-time.js';
import styles from './case-board.module.css';
import type { ReminderResult } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';

interface ReminderBarProps {
  readonly count: number;
  readonly onRemind: () => Promise<void>;
  readonly onClear: () => void;
}

/** What can be done with the cases that are selected. */
export function ReminderBar({ count, onRemind, onClear }: ReminderBarProps): ReactElement | null {
  const t = useTexts(caseBoardTexts);
  if (count === 0) return null;
  return (
    <Paper
      component="section"
      aria-label={t('actions')}
      className={styles['bar']}
      withBorder
      shadow="md"
      radius="lg"
      px="lg"
      py="sm"
    >
      <Group gap="sm">
        <Text fw={600} role="status">
          {t('selected', { count })}
        </Text>
        <ActionButton onAct={onRemind}>{t('remind')}</ActionButton>
        <Button variant="subtle" onClick={onClear}>
          {t('unselect')}
        </Button>
        <Text fz="sm" c="dimmed" flex="1 1 14rem" visibleFrom="sm">
          {t('remindHint')}
        </Text>
      </Group>
    </Paper>
  );
}

export interface NamedResult extends ReminderResult {
  readonly title: string;
}

/** What was sent, and what not and why. Takes the focus, so that it is heard at once. */
export function ReminderResults({
  results,
  onClose,
}: {
  results: readonly NamedResult[];
  onClose: () => void;
}): ReactElement {
  const t = useTexts(caseBoardTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [results]);
  const sent = results.filter(({ outcome }) => outcome === 'sent');
  const others = results.filter(({ outcome }) => outcome !== 'sent');
  return (
    <Paper component="section" aria-labelledby="reminder-results" withBorder radius="lg" p="lg">
      <Title order={2} fz="h3" id="reminder-results" ref={heading} tabIndex={-1}>
        {t('results')}
      </Title>
      {sent.length > 0 && <Outcome title={t('sent', { count: sent.length })} results={sent} />}
      {others.length > 0 && <Outcome title={t('notSent', { count: others.length })} results={others} />}
      <Button variant="default" mt="md" onClick={onClose}>
        {t('close')}
      </Button>
    </Paper>
  );
}

function Outcome({ title, results }: { title: string; results: readonly NamedResult[] }): ReactElement {
  const t = useTexts(caseBoardTexts);
  return (
    <>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      <List>
        {results.map(({ id, title: name, outcome, againAt }) => (
          <List.Item key={id}>
            {name}
            {outcome !== 'sent' && ` – ${t(`why-${outcome}`)}`}
            {outcome === 'reminded-lately' && againAt && (
              <>
                {' '}
                <Day on={againAt} />
              </>
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}
