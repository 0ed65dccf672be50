import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { isProblem } from '../api/problem.js';
import { NotFoundPage } from '../app/page-problems.js';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import { useProblemWords } from './problem-words.js';

/** In place of what could not be loaded: what happened, and "try again". A 404 shows the page of what does not exist. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => unknown }): ReactElement {
  const t = useTexts(partsTexts);
  const words = useProblemWords();
  if (isProblem(error, 404)) return <NotFoundPage />;
  const reference = isProblem(error) ? error.problem.reference : undefined;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden="true" />} maw="46rem">
      <Text>{words(error)}</Text>
      {reference && <Text fz="sm">{t('reference', { reference })}</Text>}
      {onRetry && (
        <Group mt="sm">
          <Button variant="default" onClick={() => void onRetry()}>
            {t('tryAgain')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
