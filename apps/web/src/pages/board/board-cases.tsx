import { introductionStates, type IntroductionState } from '#domain/vocabulary';
import { Stack } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { CodeSelect } from '../../parts/code-select.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { CaseRow } from '../introductions/case-row.js';
import { boardTexts } from './board.texts.js';

/** The broker's cases, all or in one state, newest change first. */
export function BoardCases(): ReactElement {
  const t = useTexts(boardTexts);
  const [state, setState] = useState<IntroductionState | ''>('');
  const list = usePages(['board', 'cases', state], (after) =>
    answer(api.GET('/api/v1/board/introductions', { params: { query: { ...(state && { state }), ...after } } })),
  );
  return (
    <Stack gap="md" maw="52rem">
      <CodeSelect
        id="state"
        list={introductionStates}
        label={t('state')}
        emptyLabel={t('allStates')}
        value={state}
        onChange={setState}
      />
      <PagedList list={list} empty={<EmptyState title={t('noCases')}>{t('noCasesText')}</EmptyState>}>
        {(introduction) => <CaseRow key={introduction.id} introduction={introduction} />}
      </PagedList>
    </Stack>
  );
}
