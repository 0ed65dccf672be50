import { Blockquote, Checkbox, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { useRefresh, type IntroductionDetail } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { questionTexts } from './questions.texts.js';

interface Words {
  readonly text: string;
  readonly acceptIdentityRisk: boolean;
}

/** Asks for a text; where it would tell who an anonymous owner is, once more. */
function WriteButton(props: {
  label: string;
  field: string;
  isMain?: boolean;
  onSend: (words: Words) => Promise<unknown>;
}): ReactElement {
  const t = useTexts(questionTexts);
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const [isRisky, setRisky] = useState(false);
  const [acceptIdentityRisk, setAccepted] = useState(false);
  const send = async (): Promise<void> => {
    await props.onSend({ text, acceptIdentityRisk }).catch((error: unknown) => {
      if (isProblem(error, 'introduction.words_would_tell')) setRisky(true);
      throw error;
    });
    setText('');
    setRisky(false);
    setAccepted(false);
    await refresh();
  };
  return (
    <ConfirmButton
      variant={props.isMain ? 'filled' : 'default'}
      question={props.label}
      confirmLabel={props.label}
      check={() => (text.trim() === '' ? t('missing') : null)}
      onConfirm={send}
      consequence={
        <Stack>
          <Textarea
            label={props.field}
            maxLength={1000}
            autosize
            minRows={3}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {isRisky && (
            <Checkbox
              label={t('risk')}
              checked={acceptIdentityRisk}
              onChange={(event) => setAccepted(event.currentTarget.checked)}
            />
          )}
        </Stack>
      }
    >
      {props.label}
    </ConfirmButton>
  );
}

/** What a side said that showed interest: three answers. */
export function CaseInterest({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(questionTexts);
  const words = useTexts(introductionsTexts);
  const { message, unclear, about, events } = introduction;
  const isInterest = events.some(({ kind }) => kind === 'interest-shown');
  const said = [
    [isInterest ? t('interestCooperation') : words('message'), message],
    [t('interestUnclear'), unclear],
    [t('interestAbout'), about],
  ] as const;
  return (
    <>
      {said.map(
        ([title, text]) =>
          text && (
            <Stack key={title} component="section" gap="xs">
              <Title order={2}>{title}</Title>
              <Blockquote p="md">{text}</Blockquote>
            </Stack>
          ),
      )}
    </>
  );
}

/** Questions of the two sides to each other. */
export function CaseQuestions({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(questionTexts);
  const { id: introductionId, questions, mySides, daysLeft } = introduction;
  const mayWrite = mySides.length > 0 && daysLeft !== null;
  if (!mayWrite && questions.length === 0) return null;
  const ask = (body: Words): Promise<unknown> =>
    answer(
      api.POST('/api/v1/introductions/{introductionId}/questions', { params: { path: { introductionId } }, body }),
    );
  const reply = (questionId: string, body: Words): Promise<unknown> =>
    answer(
      api.POST('/api/v1/introductions/{introductionId}/questions/{questionId}/answer', {
        params: { path: { introductionId, questionId } },
        body,
      }),
    );
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{t('title')}</Title>
      <Text>{t('lead')}</Text>
      {questions.map((one) => (
        <Stack key={one.id} gap={4} pl="md" style={{ borderLeft: '3px solid var(--qf-line)' }}>
          <Text fz="sm" c="dimmed">
            {t(one.side === 'challenge' ? 'ofChallenge' : 'ofCapability')}, <DateTime at={one.askedAt} />
          </Text>
          <Text fw={600}>{one.question}</Text>
          <Text>{one.answer ?? t('waiting')}</Text>
          {mayWrite && one.answer === null && !mySides.includes(one.side) && (
            <Group>
              <WriteButton label={t('answer')} field={t('yourAnswer')} isMain onSend={(body) => reply(one.id, body)} />
            </Group>
          )}
        </Stack>
      ))}
      {mayWrite && (
        <Group>
          <WriteButton label={t('ask')} field={t('yourQuestion')} onSend={ask} />
        </Group>
      )}
    </Stack>
  );
}
