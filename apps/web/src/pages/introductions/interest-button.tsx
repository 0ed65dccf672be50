import { Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { useRefresh } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { questionTexts } from './questions.texts.js';

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
  const q = useTexts(questionTexts);
  const [words, setWords] = useState({ message: '', unclear: '', about: '' });
  const [isRisky, setRisky] = useState(false);
  const [acceptIdentityRisk, setAccepted] = useState(false);
  const begin = (): Promise<{ id: string }> =>
    as === 'challenge'
      ? answer(
          api.POST('/api/v1/challenges/{challengeId}/interest', {
            params: { path: { challengeId } },
            body: { capabilityId, ...words, acceptIdentityRisk },
          }),
        )
      : answer(
          api.POST('/api/v1/capabilities/{capabilityId}/interest', {
            params: { path: { capabilityId } },
            body: { challengeId, ...words, acceptIdentityRisk },
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
          {(['message', 'unclear', 'about'] as const).map((field) => (
            <Textarea
              key={field}
              label={q(field === 'message' ? 'cooperation' : field)}
              maxLength={field === 'message' ? 2000 : 1000}
              autosize
              minRows={2}
              value={words[field]}
              onChange={(event) => setWords({ ...words, [field]: event.currentTarget.value })}
            />
          ))}
          {isRisky && (
            <Checkbox
              label={q('risk')}
              checked={acceptIdentityRisk}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          )}
        </Stack>
      }
      check={() => (words.message.trim() === '' ? q('cooperationMissing') : null)}
      onConfirm={async () => {
        const { id } = await begin().catch((error: unknown) => {
          if (isProblem(error, 'introduction.words_would_tell')) setRisky(true);
          throw error;
        });
        await refresh();
        await navigate(`/introductions/${id}`);
      }}
    >
      {t('interest')}
    </ConfirmButton>
  );
}
