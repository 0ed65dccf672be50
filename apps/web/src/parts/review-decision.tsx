import { Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { ActionButton } from './action-button.js';
import { ConfirmButton } from './confirm-button.js';
import { partsTexts } from './parts.texts.js';

interface ReviewDecisionProps {
  readonly area: 'challenges' | 'capabilities';
  /** Where to go once it is published. */
  readonly publishedAt: string;
  readonly onPublish: () => Promise<unknown>;
  readonly onReturn: (note: string) => Promise<unknown>;
}

/** "Publish" and "send back", for whoever reviews. */
export function ReviewDecision({ area, publishedAt, onPublish, onReturn }: ReviewDecisionProps): ReactElement {
  const t = useTexts(partsTexts);
  const [navigate, queries] = [useNavigate(), useQueryClient()];
  const [note, setNote] = useState('');
  const leave = async (to: string): Promise<void> => {
    // Only marked as old: the version in review is gone, and must not be asked for again.
    for (const known of [area, 'reviews', 'board']) {
      await queries.invalidateQueries({ queryKey: [known], refetchType: 'none' });
    }
    await navigate(to);
  };
  return (
    <Group mb="xl">
      <ActionButton onAct={() => onPublish().then(() => leave(publishedAt))}>{t('publish')}</ActionButton>
      <ConfirmButton
        question={t('returnQuestion')}
        confirmLabel={t('returnIt')}
        consequence={
          <Textarea
            label={t('returnNote')}
            description={t('returnHint')}
            minRows={4}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        }
        check={() => (note.trim() === '' ? t('noteMissing') : null)}
        onConfirm={() => onReturn(note).then(() => leave('/broker'))}
      >
        {t('returnIt')}
      </ConfirmButton>
    </Group>
  );
}
