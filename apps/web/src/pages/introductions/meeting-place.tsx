import { Anchor, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api, ifMatch } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useRefresh, type Meeting } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

/** Where the meeting is, as far as somebody has said. */
export function MeetingPlace({ meeting }: { meeting: Meeting }): ReactElement | null {
  const t = useTexts(introductionsTexts);
  if (!meeting.place && !meeting.videoUrl) return null;
  return (
    <Text mt="xs">
      {t('where')}: {meeting.place}
      {meeting.place && meeting.videoUrl && ', '}
      {meeting.videoUrl && (
        <Anchor href={meeting.videoUrl} rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
          {meeting.videoUrl}
        </Anchor>
      )}
    </Text>
  );
}

/** Lets a side or the broker say where the meeting is. */
export function MeetingPlaceButton({ meeting }: { meeting: Meeting }): ReactElement {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const [place, setPlace] = useState(meeting.place);
  const [videoUrl, setVideoUrl] = useState(meeting.videoUrl ?? '');
  const save = async (): Promise<void> => {
    await answer(
      api.PUT('/api/v1/meetings/{meetingId}/place', {
        params: { path: { meetingId: meeting.id } },
        headers: ifMatch(`"${meeting.version}"`),
        body: { place, videoUrl: videoUrl.trim() || null },
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
        </Stack>
      }
      onConfirm={save}
    >
      {t('setWhere')}
    </ConfirmButton>
  );
}
