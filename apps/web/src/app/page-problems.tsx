import { Button, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link, useRouteError } from 'react-router';
import { isProblem } from '../api/problem.js';
import { useTexts } from '../i18n/texts.js';
import { PageTitle } from '../parts/page-title.js';
import { shellTexts } from './shell.texts.js';

/** Also what a page shows for a thing that does not exist for this person (404). */
export function NotFoundPage(): ReactElement {
  const t = useTexts(shellTexts);
  return (
    <Stack align="flex-start" maw="40rem">
      <PageTitle>{t('notFoundTitle')}</PageTitle>
      <Text>{t('notFoundText')}</Text>
      <Button component={Link} to="/">
        {t('toHome')}
      </Button>
    </Stack>
  );
}

/** Shown by the router when a page throws. */
export function BrokenPage(): ReactElement {
  const t = useTexts(shellTexts);
  const error = useRouteError();
  if (isProblem(error, 404)) return <NotFoundPage />;
  return (
    <Stack align="flex-start" maw="40rem">
      <PageTitle>{t('brokenTitle')}</PageTitle>
      <Text>{t('brokenText')}</Text>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </Stack>
  );
}
