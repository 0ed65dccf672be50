import { Anchor, Badge, Checkbox, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { DateTime, Day } from '../../parts/date-time.js';
import styles from './case-board.module.css';
import type { Card } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';

interface BoardCardProps {
  readonly card: Card;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

/** A case in its column: who with whom, what it waits for, and how late it is. */
export function BoardCard({ card, isSelected, onSelect }: BoardCardProps): ReactElement {
  const t = useTexts(caseBoardTexts);
  const facts = `facts-${card.id}`;
  return (
    <li className={styles['card']} data-late={card.isLate ? '' : undefined}>
      <Group wrap="nowrap" align="flex-start" gap="xs">
        {card.daysLeft !== null && (
          <Checkbox
            mt={2}
            aria-label={t('select', { title: card.challenge })}
            checked={isSelected}
            onChange={() => onSelect(card.id)}
          />
        )}
        <Anchor component={Link} to={`/introductions/${card.id}`} data-card={card.id} aria-describedby={facts} fw={600}>
          {card.challenge}
        </Anchor>
      </Group>
      <div id={facts}>
        <Text fz="sm" mt={4}>
          {card.challengeOwner} – {card.capabilityOwner}
        </Text>
        <Text fz="sm" c="dimmed">
          {card.capability}
        </Text>
        <Facts card={card} />
      </div>
    </li>
  );
}

function Facts({ card }: { card: Card }): ReactElement {
  const t = useTexts(caseBoardTexts);
  const { waitsFor, brokers, meetingAt, lastRemindedAt } = card;
  const [first] = waitsFor;
  const who = first === 'challenge' ? card.challengeOwner : card.capabilityOwner;
  return (
    <>
      <Limit card={card} />
      {first && <Text fz="sm">{waitsFor.length > 1 ? t('waitsForBoth') : t('waitsFor', { who })}</Text>}
      {meetingAt && (
        <Text fz="sm">
          {t('meetingAt')} <DateTime at={meetingAt} />
        </Text>
      )}
      {lastRemindedAt && card.daysLeft !== null && (
        <Text fz="sm">
          {t('remindedOn')} <Day on={lastRemindedAt} />
        </Text>
      )}
      <Text fz="sm" c="dimmed">
        {brokers.length > 0 ? t('brokers', { names: brokers.join(', ') }) : t('nobodyYet')}
      </Text>
    </>
  );
}

function Limit({ card: { isLate, stalledAt, daysLeft } }: { card: Card }): ReactElement | null {
  const t = useTexts(caseBoardTexts);
  if (daysLeft === null) return null;
  const soon = daysLeft <= 3 ? 'orange' : 'gray';
  const late = stalledAt === null ? t('isLate') : t('isStalled');
  return (
    <Badge my={4} variant="light" c="var(--mantine-color-text)" color={isLate ? 'red' : soon}>
      {isLate ? late : t('daysLeft', { count: daysLeft })}
    </Badge>
  );
}
