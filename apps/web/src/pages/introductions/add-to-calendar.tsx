import { calendarLinks } from '#domain/scheduling';
import { Anchor, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import type { Meeting } from './introductions.queries.js';
import { meetingTexts } from './meeting.texts.js';

/** Ways to note a confirmed meeting in a calendar elsewhere. */
export function AddToCalendar({ meeting }: { meeting: Meeting }): ReactElement | null {
  const t = useTexts(meetingTexts);
  const [slot] = meeting.slots;
  if (meeting.state !== 'confirmed' || !slot) return null;
  const page = `${location.origin}/introductions/${meeting.introductionId ?? ''}`;
  const links = calendarLinks({
    title: meeting.title,
    details: meeting.videoUrl ? `${meeting.videoUrl}\n${page}` : page,
    place: meeting.place || (meeting.videoUrl ?? ''),
    startMs: Date.parse(slot.startsAt),
    endMs: Date.parse(slot.endsAt),
  });
  return (
    <Group gap="sm" mt="xs">
      <Text>{t('addTo')}:</Text>
      <Anchor href={links.google} target="_blank" rel="noreferrer">
        Google
      </Anchor>
      <Anchor href={links.outlook} target="_blank" rel="noreferrer">
        Outlook
      </Anchor>
      <Anchor href={`/api/v1/meetings/${meeting.id}/calendar`} download="meeting.ics">
        {t('asFile')}
      </Anchor>
    </Group>
  );
}
