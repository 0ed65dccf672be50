import { Anchor, Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { TimeRange } from '../../parts/date-time.js';
import { ReasonList } from '../../parts/reason-list.js';
import { StateBadge } from '../../parts/state-badge.js';
import { BrokerTieNote } from '../conflicts/broker-tie.js';
import { AnswerButtons } from './answer-buttons.js';
import { caseToolsTexts } from './case-tools.texts.js';
import { useCounterpart } from './counterpart.js';
import type { Introduction } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

function Asked({ introduction }: { introduction: Introduction }): ReactNode {
  const t = useTexts(introductionsTexts);
  const confirmed = introduction.meetings
    .filter((meeting) => meeting.state === 'confirmed')
    .flatMap(({ slots }) => slots)
    .at(-1);
  if (confirmed && introduction.tab === 'scheduled') {
    return (
      <Text fw={600} mt="sm">
        <TimeRange from={confirmed.startsAt} to={confirmed.endsAt} />
      </Text>
    );
  }
  return introduction.asks.map((ask) => (
    <Text key={ask} fw={600} mt="sm">
      {t(ask === 'answer' ? 'asked' : `ask-${ask}`)}
    </Text>
  ));
}

const isUnanswered = ({ state }: Introduction): boolean => state === 'interest' || state === 'proposed';

/** One introduction in a list: who, why, what is asked, and by when. */
export function CaseRow({ introduction }: { introduction: Introduction }): ReactElement {
  const t = useTexts(introductionsTexts);
  const tools = useTexts(caseToolsTexts);
  const counterpart = useCounterpart(introduction);
  const to = `/introductions/${introduction.id}`;
  const reasons = introduction.reasons.filter(({ verdict }) => verdict === 'match').slice(0, 3);
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} fz="h3">
            <Anchor component={Link} to={to} inherit>
              {introduction.challenge.title}
            </Anchor>
          </Title>
          <Text fw={550}>{counterpart}</Text>
          <Text c="dimmed" fz="sm">
            {introduction.capability.title}
          </Text>
          <BrokerTieNote tie={introduction.brokerTie} />
        </div>
        <Group gap="xs">
          {introduction.daysLeft !== null && introduction.stalledAt === null && (
            <Badge
              variant="light"
              size="lg"
              c="var(--mantine-color-text)"
              color={introduction.daysLeft <= 3 ? 'orange' : 'gray'}
            >
              {isUnanswered(introduction)
                ? t('expires', { count: introduction.daysLeft })
                : tools('nextStepIn', { count: introduction.daysLeft })}
            </Badge>
          )}
          {introduction.stalledAt !== null && introduction.daysLeft !== null && (
            <Badge size="lg" variant="light" color="red" c="var(--mantine-color-text)">
              {tools('stalledBadge')}
            </Badge>
          )}
          <StateBadge of="introduction" state={introduction.state} />
        </Group>
      </Group>
      {reasons.length > 0 && (
        <div style={{ marginTop: '0.8rem' }}>
          <ReasonList reasons={reasons} />
        </div>
      )}
      <Asked introduction={introduction} />
      <Group mt="md" gap="xs">
        {introduction.canAnswer && <AnswerButtons introduction={introduction} />}
        <Button component={Link} to={to} variant={introduction.canAnswer ? 'subtle' : 'default'}>
          {t('open')}
        </Button>
      </Group>
    </Paper>
  );
}
