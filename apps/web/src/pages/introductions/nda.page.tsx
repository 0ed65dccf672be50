import { Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { caseQuery, introductionsKey, useRefresh, type IntroductionDetail } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { ndaTexts } from './nda.texts.js';

type Nda = components['schemas']['CaseNda'];
const talking = ['agreed', 'met', 'following-up', 'agreement-signed', 'in-delivery'];

const ndaQuery = (introductionId: string) => ({
  queryKey: [...introductionsKey, introductionId, 'nda'],
  queryFn: () =>
    answer(api.GET('/api/v1/introductions/{introductionId}/nda', { params: { path: { introductionId } } })),
});

function Acceptances({ nda }: { nda: Nda }): ReactElement {
  const t = useTexts(ndaTexts);
  const words = useTexts(introductionsTexts);
  if (nda.acceptances.length === 0) return <Text>{t('nobody')}</Text>;
  return (
    <List>
      {nda.acceptances.map(({ side, version, at, name, isCurrent }) => (
        <List.Item key={`${side}${String(version)}`}>
          {words(side === 'challenge' ? 'challengeSide' : 'capabilitySide')}: {name ?? t('someone')},{' '}
          <DateTime at={at} />
          {!isCurrent && ` (${t('former')})`}
        </List.Item>
      ))}
    </List>
  );
}

/** In the case: whether the annex is open, and the way to the text. */
export function CaseNda({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(ndaTexts);
  const isShown = talking.includes(introduction.state);
  const nda = useQuery({ ...ndaQuery(introduction.id), enabled: isShown });
  if (!isShown || !nda.data) return null;
  const { isOpen } = nda.data;
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('section')}</Title>
      <Text>{t(isOpen ? 'openText' : 'closedText')}</Text>
      <Acceptances nda={nda.data} />
      <Group gap="xs">
        {isOpen && introduction.mySides.length > 0 && (
          <Button component={Link} to={`/challenges/${introduction.challenge.id}`}>
            {t('toAnnex')}
          </Button>
        )}
        <Button component={Link} variant="default" to={`/introductions/${introduction.id}/nda`}>
          {t('toText')}
        </Button>
      </Group>
    </Stack>
  );
}

function AcceptButton({ introduction, nda }: { introduction: IntroductionDetail; nda: Nda }): ReactElement | null {
  const t = useTexts(ndaTexts);
  const language = useLanguage();
  const refresh = useRefresh();
  const isDone = nda.acceptances.some(({ side, isCurrent }) => isCurrent && introduction.mySides.includes(side));
  if (isDone || introduction.mySides.length === 0 || !talking.includes(introduction.state)) return null;
  return (
    <ConfirmButton
      variant="filled"
      question={t('acceptQuestion')}
      consequence={t('acceptText')}
      confirmLabel={t('accept')}
      onConfirm={async () => {
        const params = { path: { introductionId: introduction.id } };
        const body = { version: nda.version, hash: nda.hash, language };
        await answer(api.POST('/api/v1/introductions/{introductionId}/nda', { params, body }));
        await refresh();
      }}
    >
      {t('accept')}
    </ConfirmButton>
  );
}

/** The confidentiality text of a case: to read, to print, and to accept. */
export function NdaPage(): ReactElement {
  const { introductionId = '' } = useParams();
  const t = useTexts(ndaTexts);
  const language = useLanguage();
  const nda = useQuery(ndaQuery(introductionId));
  const found = useQuery(caseQuery(introductionId));
  if (nda.isPending || found.isPending) return <Loading />;
  if (nda.error) return <ProblemNote error={nda.error} onRetry={nda.refetch} />;
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to={`/introductions/${introductionId}`} inherit>
            {t('back')}
          </Anchor>
        }
        lead={t('version', { version: nda.data.version })}
      >
        {nda.data.title[language]}
      </PageTitle>
      <Stack maw="44rem" gap="md">
        <List type="ordered" spacing="sm">
          {nda.data.paragraphs.map((paragraph) => (
            <List.Item key={paragraph.en}>{paragraph[language]}</List.Item>
          ))}
        </List>
        <Text fz="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('hash')}: {nda.data.hash}
        </Text>
        <Title order={2}>{t('acceptances')}</Title>
        <Acceptances nda={nda.data} />
        <Group gap="xs">
          <AcceptButton introduction={found.data} nda={nda.data} />
          <Button variant="default" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
