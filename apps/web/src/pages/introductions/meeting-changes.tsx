import { instantsOf } from '#domain/time';
import { Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useZone } from '../../parts/date-time.js';
import { DayInput } from '../../parts/day-input.js';
import { TimeSelect } from '../../parts/time-select.js';
import { useRefresh, type Meeting } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { meetingTexts } from './meeting.texts.js';

/** Suggests one more time, by the clocks of the reader. */
export function SuggestButton({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useTexts(meetingTexts);
  const [refresh, zone] = [useRefresh(), useZone()];
  const [date, setDate] = useState('');
  const [time, setTime] = useState('10:00');
  const params = { path: { meetingId: meeting.id } };
  const [instant] = /^\d{4}-\d{2}-\d{2}$/.test(date) ? instantsOf({ date, time }, zone) : [];
  const check = (): string | null => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return t('dayMissing');
    return instant === undefined ? t('skipped', { zone }) : null;
  };
  const suggest = async (): Promise<void> => {
    const startsAt = new Date(instant ?? 0).toISOString();
    await answer(api.POST('/api/v1/meetings/{meetingId}/suggest', { params, body: { startsAt } }));
    await refresh();
  };
  return (
    <ConfirmButton
      question={t('suggestQuestion')}
      confirmLabel={t('suggest')}
      check={check}
      onConfirm={suggest}
      consequence={
        <Stack>
          <Text>{t('suggestText', { zone })}</Text>
          <DayInput label={t('day')} value={date} onChange={setDate} />
          <TimeSelect label={t('time')} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        </Stack>
      }
    >
      {t('suggest')}
    </ConfirmButton>
  );
}

/** The broker comes along, or leaves the two sides alone. */
export function BrokerButton({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useTexts(meetingTexts);
  const refresh = useRefresh();
  const me = useSession().person?.id;
  const takesPart = meeting.people.some(({ personId, side }) => personId === me && side === 'broker');
  const params = { path: { meetingId: meeting.id } };
  const act = async (): Promise<void> => {
    await answer(
      takesPart
        ? api.POST('/api/v1/meetings/{meetingId}/leave', { params })
        : api.POST('/api/v1/meetings/{meetingId}/join', { params }),
    );
    await refresh();
  };
  const words = takesPart
    ? ({ label: 'leave', question: 'leaveQuestion', text: 'leaveText' } as const)
    : ({ label: 'join', question: 'joinQuestion', text: 'joinText' } as const);
  return (
    <ConfirmButton
      question={t(words.question)}
      consequence={t(words.text)}
      confirmLabel={t(words.label)}
      onConfirm={act}
    >
      {t(words.label)}
    </ConfirmButton>
  );
}

/** Moves a confirmed meeting to another time, or calls one off; late only with a word to the others. */
export function ChangeButton({ meeting, what }: { meeting: Meeting; what: 'reschedule' | 'cancel' }): ReactElement {
  const t = useTexts(introductionsTexts);
  const words = useTexts(meetingTexts);
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const params = { path: { meetingId: meeting.id } };
  const body = { note: note.trim() };
  const change = async (): Promise<void> => {
    await answer(
      what === 'reschedule'
        ? api.POST('/api/v1/meetings/{meetingId}/reschedule', { params, body })
        : api.POST('/api/v1/meetings/{meetingId}/cancel', { params, body }),
    );
    setNote('');
    await refresh();
  };
  const [label, question, text] =
    what === 'reschedule'
      ? (['reschedule', 'rescheduleQuestion', 'rescheduleText'] as const)
      : (['cancelMeeting', 'cancelQuestion', 'cancelText'] as const);
  return (
    <ConfirmButton
      {...(what === 'cancel' ? { variant: 'subtle', color: 'gray', keepLabel: words('keepMeeting') } : {})}
      question={t(question)}
      confirmLabel={t(label)}
      onConfirm={change}
      consequence={
        <Stack>
          <Text>{t(text)}</Text>
          <Textarea
            label={words('note')}
            description={words('noteHint')}
            maxLength={500}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Stack>
      }
    >
      {t(label)}
    </ConfirmButton>
  );
}
