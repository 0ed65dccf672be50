import { Alert, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, versionedAnswer } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { DateTime } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { MailFrame } from '../../parts/mail-frame.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { DigestForm } from './digest-form.js';
import { digestsTexts } from './digests.texts.js';

function Preview(): ReactElement {
  const t = useTexts(digestsTexts);
  const preview = useQuery({
    queryKey: ['digests', 'preview'],
    queryFn: () => answer(api.GET('/api/v1/digests/preview')),
    staleTime: 0,
  });
  if (preview.isPending) return <Loading />;
  if (preview.error) return <ProblemNote error={preview.error} onRetry={preview.refetch} />;
  const { letter } = preview.data;
  if (letter === null) return <Text role="status">{t('nothingNew')}</Text>;
  return (
    <>
      <Text mb="sm">
        {t('subject')}: <strong>{letter.subject}</strong>
      </Text>
      <MailFrame src="/api/v1/digests/preview/html" title={letter.subject} />
    </>
  );
}

/** When a person's digest comes, and what it would say now. */
export function DigestsPage(): ReactElement {
  const t = useTexts(digestsTexts);
  const [isSaved, setSaved] = useState(false);
  const [isPreviewed, setPreviewed] = useState(false);
  const preferences = useQuery({
    queryKey: ['digests', 'preferences'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/digests/preferences')),
  });
  if (preferences.isPending) return <Loading />;
  if (preferences.error) return <ProblemNote error={preferences.error} onRetry={preferences.refetch} />;
  const { nextAt, zone } = preferences.data.data;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {isSaved && (
        <Alert role="status" mb="lg" maw="38rem">
          {t('saved')}
        </Alert>
      )}
      <Text mb="lg">
        {nextAt ? (
          <>
            {t('next')}: <DateTime at={nextAt} zone={zone} />
          </>
        ) : (
          t('noNext')
        )}
      </Text>
      <DigestForm key={preferences.data.etag} preferences={preferences.data} setSaved={setSaved} />
      <Title order={2} mt="xl" mb="md">
        {t('previewTitle')}
      </Title>
      {isPreviewed ? (
        <Preview />
      ) : (
        <Button variant="default" onClick={() => setPreviewed(true)}>
          {t('preview')}
        </Button>
      )}
    </>
  );
}
