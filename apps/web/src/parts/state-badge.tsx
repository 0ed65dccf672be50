import {
  capabilityStates,
  challengeStates,
  eventStates,
  introductionStates,
  isCode,
  matchStates,
  meetingStates,
  type CodeList,
} from '#domain/vocabulary';
import { Badge, type MantineColor } from '@mantine/core';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/texts.js';

const lists: Readonly<Record<string, CodeList<string>>> = {
  challenge: challengeStates,
  capability: capabilityStates,
  match: matchStates,
  introduction: introductionStates,
  meeting: meetingStates,
  event: eventStates,
};
const good = [
  'published',
  'planned',
  'fulfilled',
  'agreed',
  'met',
  'confirmed',
  'happened',
  'agreement-signed',
  'in-delivery',
  'completed',
  'introduced',
];
const waiting = ['in-review', 'proposed', 'interest', 'open', 'shortlisted', 'returned', 'following-up', 'claimed'];

function colourOf(state: string): MantineColor {
  if (good.includes(state)) return 'clover';
  return waiting.includes(state) ? 'orange' : 'gray';
}

/** The state of a thing, in words. `of` names the machine: `<StateBadge of="challenge" state={challenge.state} />`. */
export function StateBadge(props: {
  of: 'challenge' | 'capability' | 'match' | 'introduction' | 'meeting' | 'event';
  state: string;
}): ReactElement {
  const language = useLanguage();
  const list = lists[props.of];
  const label = list && isCode(list, props.state) ? list.labels[props.state]?.[language] : undefined;
  return (
    <Badge
      variant="light"
      size="lg"
      color={colourOf(props.state)}
      c="var(--mantine-color-text)"
      style={{ flex: 'none' }}
    >
      {label ?? props.state}
    </Badge>
  );
}
