import { declineReasons, type DeclineReason } from '#domain/vocabulary';
import { Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import type { Introduction } from './introductions.queries.js';
import { useRefresh } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';

function DeclineButton({ introduction }: { introduction: Introduction }): ReactElement {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const [reason, setReason] = useState<DeclineReason>('not-relevant');
  const [note, setNote] = useState('');
  const params = { path: { introductionId: introduction.id } };
  return (
    <ConfirmButton
      question={t('declineQuestion')}
      confirmLabel={t('decline')}
      consequence={
        <Stack>
          <Text>{t('declineText')}</Text>
          <CodeSelect
            list={declineReasons}
            label={t('reason')}
            value={reason}
            onChange={(code) => setReason(code || 'other')}
          />
          <Textarea
            label={t('note')}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Stack>
      }
      onConfirm={async () => {
        await answer(api.POST('/api/v1/introductions/{introductionId}/decline', { params, body: { reason, note } }));
        await refresh();
      }}
    >
      {t('decline')}
    </ConfirmButton>
  );
}

/** Yes and no, for a side that has not answered. */
export function AnswerButtons({ introduction }: { introduction: Introduction }): ReactElement {
  const t = useTexts(introductionsTexts);
  const refresh = useRefresh();
  const params = { path: { introductionId: introduction.id } };
  const accept = (): Promise<unknown> =>
    answer(api.POST('/api/v1/introductions/{introductionId}/accept', { params })).finally(refresh);
  return (
    <>
      <ActionButton onAct={accept}>{t('accept')}</ActionButton>
      <DeclineButton introduction={introduction} />
    </>
  );
}
