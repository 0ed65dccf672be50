import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { writingTexts } from './writing.texts.js';

/** Above what was just written: that it is saved or submitted; and what the reviewer said of it. */
export function SavedNote({ returnedWith }: { returnedWith: string | null }): ReactElement {
  const w = useTexts(writingTexts);
  const [query] = useSearchParams();
  const saved = query.get('saved');
  return (
    <>
      {saved && (
        <Alert role="status" mb="lg" maw="46rem">
          {w(saved === 'submitted' ? 'submitted' : 'saved')}
        </Alert>
      )}
      {returnedWith !== null && (
        <Alert color="orange" mb="lg" maw="46rem">
          {w('returned', { note: returnedWith })}
        </Alert>
      )}
    </>
  );
}
