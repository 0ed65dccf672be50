import { Anchor, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api, ifMatch } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useRefresh, type Meeting } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { meetingTexts } from './meeting.texts.js';

/** Where the meeting is, and what is needed there, as far as somebody has said. */
export function MeetingPlace({ meeting }: { meeting: Meeting }): ReactElement | null {
  const t = useTexts(introductionsTexts);
  const words = useTexts(meetingTexts);
  const { place, videoUrl, interpreter, accessibility } = meeting;
  return (
    <>
      {(place || videoUrl) && (
        <Text mt="xs">
          {t('where')}: {place}
          {place && videoUrl && ', '}
          {videoUrl && (
            <Anchor href={videoUrl} rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
              {videoUrl}
            </Anchor>
          )}
        </Text>
      )}
      {interpreter && (
        <Text mt="xs">
          {words('interpreterIs')}: {interpreter}
        </Text>
      )}
      {accessibility && (
        <Text mt="xs">
          {words('accessibilityIs')}: {accessibility}
        </Text>
      )}
    </>
  );
}

/** Lets a side or the broker say where the meeting is. */
export function MeetingPlaceButton({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const words = useTexts(meetingTexts);
  const [place, setPlace] = useState(meeting.place);
  const [interpreter, setInterpreter] = useState(meeting.interpreter);
  const [accessibility, setAccessibility] = useState(meeting.accessibility);
  const [videoUrl, setVideoUrl] = useState(meeting.videoUrl ?? '');
  const save = async (): Promise<void> => {
    await answer(
      api.PUT('/api/v1/meetings/{meetingId}/place', {
        params: { path: { meetingId: meeting.id } },
        headers: ifMatch(`"${meeting.version}"`),
        body: { place, videoUrl: videoUrl.trim() || null, interpreter, accessibility },
      }),
    );
    await refresh();
  };
  return (
    <ConfirmButton
      question={t('whereQuestion')}
      confirmLabel={t('save')}
      consequence={
        <Stack>
          <Text>{t('whereText')}</Text>
          <TextInput
            label={t('place')}
            maxLength={200}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <TextInput
            label={t('videoUrl')}
            description={t('videoHint')}
            type="url"
            maxLength={500}
            value={videoUrl}
            onChange={(event) => setVideoUrl(event.currentTarget.value)}
          />
          <TextInput
            label={words('interpreter')}
            maxLength={100}
            value={interpreter}
            onChange={(event) => setInterpreter(event.currentTarget.value)}
          />
          <TextInput
            label={words('accessibility')}
            description={words('accessibilityHint')}
            maxLength={300}
            value={accessibility}
            onChange={(event) => setAccessibility(event.currentTarget.value)}
          />
        </Stack>
      }
      onConfirm={save}
    >
      {t('setWhere')}
    </ConfirmButton>
  );
}
