import { Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useRefresh } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

/** For somebody of one side: begins a case with their own yes. `as` names the side that is theirs. */
export function InterestButton(props: {
  as: 'challenge' | 'capability';
  challengeId: string;
  capabilityId: string;
}): ReactElement {
  const { as, challengeId, capabilityId } = props;
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [message, setMessage] = useState('');
  const begin = (): Promise<{ id: string }> =>
    as === 'challenge'
      ? answer(
          api.POST('/api/v1/challenges/{challengeId}/interest', {
            params: { path: { challengeId } },
            body: { capabilityId, message },
          }),
        )
      : answer(
          api.POST('/api/v1/capabilities/{capabilityId}/interest', {
            params: { path: { capabilityId } },
            body: { challengeId, message },
          }),
        );
  return (
    <ConfirmButton
      variant="filled"
      question={t('interestQuestion')}
      confirmLabel={t('interest')}
      consequence={
        <Stack>
          <Text>{t('interestText')}</Text>
          <Textarea
            label={t('interestMessage')}
            maxLength={2000}
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        </Stack>
      }
      onConfirm={async () => {
        const { id } = await begin();
        await refresh();
        await navigate(`/introductions/${id}`);
      }}
    >
      {t('interest')}
    </ConfirmButton>
  );
}
