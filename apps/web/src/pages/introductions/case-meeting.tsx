import { formatRange, localRange } from '#domain/time';
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { DateTime, TimeRange, useZone } from '../../parts/date-time.js';
import { useProblemWords } from '../../parts/problem-words.js';
import { StateBadge } from '../../parts/state-badge.js';
import { useRefresh, type IntroductionDetail, type Meeting } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { AddToCalendar } from './add-to-calendar.js';
import { BrokerButton, ChangeButton, SuggestButton } from './meeting-changes.js';
import { MeetingPlace, MeetingPlaceButton } from './meeting-place.js';
import { meetingTexts } from './meeting.texts.js';

/** Runs a step, shows what it refuses, and loads everything again. */
function useStep(): { run: (step: () => Promise<unknown>) => Promise<void>; isBusy: boolean; problem: string | null } {
  const refresh = useRefresh();
  const words = useProblemWords();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (step: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await step().catch((error: unknown) => setProblem(words(error)));
    await refresh();
    setBusy(false);
  };
  return { run, isBusy, problem };
}

type Step = ReturnType<typeof useStep>;

type SideName = NonNullable<Meeting['slots'][number]['suggestedBy']>;
const suggestedBy = { challenge: 'byChallenge', capability: 'byCapability', broker: 'byBroker' } as const;

function Times({
  meeting,
  mySides,
  step,
}: {
  meeting: Meeting;
  mySides: readonly SideName[];
  step: Step;
}): ReactElement {
  const t = useTexts(introductionsTexts);
  const words = useTexts(meetingTexts);
  const [zone, language] = [useZone(), useLanguage()];
  const params = { path: { meetingId: meeting.id } };
  const confirm = (slotId: string): Promise<unknown> =>
    answer(api.POST('/api/v1/meetings/{meetingId}/confirm', { params, body: { slotId } }));
  const written = ({ startsAt, endsAt }: Meeting['slots'][number]): string =>
    formatRange(localRange(Date.parse(startsAt), Date.parse(endsAt), zone), language);
  const again = (): Promise<unknown> => answer(api.POST('/api/v1/meetings/{meetingId}/offer-again', { params }));
  return (
    <Stack gap="sm">
      <Text>{t(meeting.slots.length > 0 ? 'chooseText' : 'noTimes')}</Text>
      {meeting.slots.map((slot) => (
        <Paper key={slot.id} withBorder p="sm">
          <Group justify="space-between">
            <div>
              <Text fw={600}>
                <TimeRange from={slot.startsAt} to={slot.endsAt} />
              </Text>
              {slot.suggestedBy && (
                <Text fz="sm">
                  {words(suggestedBy[slot.suggestedBy])}
                  {mySides.includes(slot.suggestedBy) && ` – ${words('waitsForOther')}`}
                </Text>
              )}
              {slot.holdUntil && (
                <Text fz="sm" c="dimmed">
                  {t('heldUntil')} <DateTime at={slot.holdUntil} />
                </Text>
              )}
            </div>
            {mySides.some((side) => side !== slot.suggestedBy) && (
              <Button
                loading={step.isBusy}
                aria-label={t('confirmTimeOf', { time: written(slot) })}
                onClick={() => void step.run(() => confirm(slot.id))}
              >
                {t('confirmTime')}
              </Button>
            )}
          </Group>
        </Paper>
      ))}
      <Group>
        <Button variant="default" loading={step.isBusy} onClick={() => void step.run(again)}>
          {t('offerAgain')}
        </Button>
        <SuggestButton meeting={meeting} />
      </Group>
    </Stack>
  );
}

function Outcome(props: { introductionId: string; meeting: Meeting; step: Step }): ReactElement | null {
  const { introductionId, meeting, step } = props;
  const t = useTexts(introductionsTexts);
  const [slot] = meeting.slots;
  if (!slot || Date.parse(slot.startsAt) > Date.now()) return null;
  const record = (outcome: 'happened' | 'missed'): Promise<unknown> =>
    answer(
      api.POST('/api/v1/introductions/{introductionId}/meeting-outcome', {
        params: { path: { introductionId } },
        body: { meetingId: meeting.id, outcome },
      }),
    );
  return (
    <>
      <Button onClick={() => void step.run(() => record('happened'))}>{t('happened')}</Button>
      <Button variant="default" onClick={() => void step.run(() => record('missed'))}>
        {t('missed')}
      </Button>
    </>
  );
}

function MeetingCard(props: { introduction: IntroductionDetail; meeting: Meeting }): ReactElement {
  const { introduction, meeting } = props;
  const t = useTexts(introductionsTexts);
  const words = useTexts(meetingTexts);
  const step = useStep();
  const isMine = introduction.mySides.length > 0;
  const [slot] = meeting.slots;
  const isAhead = meeting.state === 'open' || meeting.state === 'confirmed';
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Group justify="space-between" mb="sm">
        <Title order={2} fz="h3">
          {meeting.state === 'open' ? t('choose') : t('meeting')}
        </Title>
        <StateBadge of="meeting" state={meeting.state} />
      </Group>
      {step.problem && (
        <Alert color="red" role="alert" mb="sm">
          {step.problem}
        </Alert>
      )}
      {meeting.state === 'open' && <Times meeting={meeting} mySides={introduction.mySides} step={step} />}
      {meeting.state !== 'open' && slot && (
        <Text fw={600}>
          <TimeRange from={slot.startsAt} to={slot.endsAt} />
        </Text>
      )}
      {meeting.note && (
        <Text mt="xs">
          {words('noteOf')}: {meeting.note}
        </Text>
      )}
      <MeetingPlace meeting={meeting} />
      <AddToCalendar meeting={meeting} />
      {isAhead && (
        <Group mt="md" gap="xs">
          <MeetingPlaceButton key={meeting.version} meeting={meeting} />
          {meeting.state === 'confirmed' && <Outcome introductionId={introduction.id} meeting={meeting} step={step} />}
          {introduction.isBroker && <BrokerButton meeting={meeting} />}
          {isMine && meeting.state === 'confirmed' && <ChangeButton meeting={meeting} what="reschedule" />}
          <ChangeButton meeting={meeting} what="cancel" />
        </Group>
      )}
    </Paper>
  );
}

/** The meetings of a case: times to choose, what is confirmed, and what can be changed. */
export function CaseMeetings({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(introductionsTexts);
  const step = useStep();
  const params = { path: { introductionId: introduction.id } };
  const canMeet = ['agreed', 'met', 'following-up'].includes(introduction.state);
  const isPlanned = introduction.meetings.some(({ state }) => state === 'open' || state === 'confirmed');
  if (!canMeet && introduction.meetings.length === 0) return null;
  return (
    <Stack gap="md" component="section" aria-label={t('meeting')}>
      {introduction.meetings.map((meeting) => (
        <MeetingCard key={meeting.id} introduction={introduction} meeting={meeting} />
      ))}
      {canMeet && !isPlanned && (
        <Group>
          <Button
            loading={step.isBusy}
            onClick={() =>
              void step.run(() => answer(api.POST('/api/v1/introductions/{introductionId}/meetings', { params })))
            }
          >
            {t('planMeeting')}
          </Button>
          {step.problem && <Text role="alert">{step.problem}</Text>}
        </Group>
      )}
    </Stack>
  );
}
