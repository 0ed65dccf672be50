import { followUpAnswers, type FollowUpAnswer } from '#domain/introductions';
import { followUpAnswerLabels } from '#domain/vocabulary';
import { Anchor, Group, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { outcomeTexts } from './outcome.texts.js';

/** Behind the link of a follow-up mail, without signing in: one question, one button. Opening it changes nothing. */
export function FollowUpPage(): ReactElement {
  const { token = '' } = useParams();
  const [search] = useSearchParams();
  const t = useTexts(outcomeTexts);
  const language = useLanguage();
  const asked = followUpAnswers.find((known) => known === search.get('answer'));
  const [chosen, setChosen] = useState<FollowUpAnswer | null>(asked ?? null);
  const [isSent, setSent] = useState(false);
  const params = { path: { token } };
  const found = useQuery({
    queryKey: ['follow-ups', token],
    queryFn: () => answer(api.GET('/api/v1/follow-ups/{token}', { params })),
  });
  if (found.isPending) return <Loading />;
  if (found.error) return <ProblemNote error={found.error} />;
  const { challengeTitle, capabilityTitle, day, introductionId } = found.data;
  const given = chosen ?? found.data.answer ?? 'talking';
  return (
    <>
      <PageTitle kicker={t('afterDays', { day })} lead={`${challengeTitle} – ${capabilityTitle}`}>
        {t('pageTitle')}
      </PageTitle>
      <Stack maw="36rem">
        <Radio.Group
          label={t('question')}
          value={given}
          onChange={(value) => {
            setSent(false);
            setChosen(followUpAnswers.find((known) => known === value) ?? null);
          }}
        >
          <Stack gap="xs" mt="xs">
            {followUpAnswers.map((code) => (
              <Radio key={code} value={code} label={followUpAnswerLabels.labels[code][language]} />
            ))}
          </Stack>
        </Radio.Group>
        <Group>
          <ActionButton
            onAct={async () => {
              await answer(api.POST('/api/v1/follow-ups/{token}', { params, body: { answer: given } }));
              setSent(true);
            }}
          >
            {t('send')}
          </ActionButton>
        </Group>
        {isSent && (
          <Text role="status" fw={600}>
            {t('thanks')}
          </Text>
        )}
        <Anchor component={Link} to={`/introductions/${introductionId}`}>
          {t('toCase')}
        </Anchor>
      </Stack>
    </>
  );
}
