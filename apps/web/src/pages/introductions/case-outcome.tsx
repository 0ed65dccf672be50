import { sides } from '#domain/introductions';
import { cooperationTypes, followUpAnswerLabels, fundingRoutes, ipTerms, partnershipStages } from '#domain/vocabulary';
import { Group, List, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { FactList } from '../../parts/fact-list.js';
import { useRefresh, type IntroductionDetail } from './introductions.queries.js';
import { introductionsTexts } from './introductions.texts.js';
import { outcomeTexts } from './outcome.texts.js';

type Terms = components['schemas']['PartnershipTerms'];
const lists = [
  ['type', cooperationTypes],
  ['stage', partnershipStages],
  ['ipTerms', ipTerms],
  ['fundingRoute', fundingRoutes],
] as const;
const first: Terms = {
  type: 'rd-cooperation',
  stage: 'idea',
  ipTerms: 'to-be-agreed',
  fundingRoute: 'own-funds',
  evidence: '',
  version: 0,
};

const termsOf = ({ type, stage, ipTerms: rights, fundingRoute, evidence, version }: Terms): Terms => {
  return { type, stage, ipTerms: rights, fundingRoute, evidence, version };
};

function WriteTerms({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(outcomeTexts);
  const refresh = useRefresh();
  const { partnership } = introduction;
  const [terms, setTerms] = useState<Terms>(partnership ? termsOf(partnership) : first);
  return (
    <ConfirmButton
      question={t(partnership ? 'change' : 'write')}
      confirmLabel={t(partnership ? 'change' : 'write')}
      check={() => (terms.evidence.trim() === '' ? t('evidenceMissing') : null)}
      consequence={
        <Stack>
          {partnership && <Text>{t('changeText')}</Text>}
          {lists.map(([field, list]) => (
            <CodeSelect
              key={field}
              list={list as typeof cooperationTypes}
              label={t(field)}
              value={terms[field] as 'licence'}
              onChange={(code) => code && setTerms({ ...terms, [field]: code })}
            />
          ))}
          <Textarea
            label={t('evidence')}
            maxLength={1000}
            autosize
            minRows={2}
            value={terms.evidence}
            onChange={(event) => setTerms({ ...terms, evidence: event.currentTarget.value })}
          />
        </Stack>
      }
      onConfirm={async () => {
        const params = { path: { introductionId: introduction.id } };
        const body = { ...terms, version: partnership?.version ?? 0 };
        await answer(api.PUT('/api/v1/introductions/{introductionId}/partnership', { params, body }));
        await refresh();
      }}
    >
      {t(partnership ? 'change' : 'write')}
    </ConfirmButton>
  );
}

function Agreement({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(outcomeTexts);
  const words = useTexts(introductionsTexts);
  const language = useLanguage();
  const refresh = useRefresh();
  const { partnership, state, mySides } = introduction;
  const isOpen = state === 'met' || state === 'following-up';
  if (!partnership && !isOpen) return null;
  const params = { path: { introductionId: introduction.id } };
  const mayConfirm = partnership && isOpen && mySides.some((side) => !partnership.confirmedBy.includes(side));
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('title')}</Title>
      {isOpen && <Text>{t('lead')}</Text>}
      {partnership && (
        <FactList
          facts={[
            [t('type'), cooperationTypes.labels[partnership.type][language]],
            [t('stage'), partnershipStages.labels[partnership.stage][language]],
            [t('ipTerms'), ipTerms.labels[partnership.ipTerms][language]],
            [t('fundingRoute'), fundingRoutes.labels[partnership.fundingRoute][language]],
            [t('evidenceShort'), partnership.evidence],
            ...sides.map((side): [string, string] => [
              words(side === 'challenge' ? 'challengeSide' : 'capabilitySide'),
              t(partnership.confirmedBy.includes(side) ? 'confirmed' : 'unconfirmed'),
            ]),
            ...introduction.evidence.map((shown): [string, string] => [t(`evidence-${shown.state}`), shown.text]),
          ]}
        />
      )}
      {isOpen && (
        <Group gap="xs">
          {mayConfirm && (
            <ActionButton
              onAct={() => {
                const body = { version: partnership.version };
                const call = api.POST('/api/v1/introductions/{introductionId}/partnership/confirm', { params, body });
                return answer(call).finally(refresh);
              }}
            >
              {t('confirm')}
            </ActionButton>
          )}
          <WriteTerms key={partnership?.version ?? 0} introduction={introduction} />
        </Group>
      )}
    </Stack>
  );
}

/** What came of the case: the agreement, and what the sides answered later. */
export function CaseOutcome({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(outcomeTexts);
  const words = useTexts(introductionsTexts);
  const language = useLanguage();
  const { followUps } = introduction;
  return (
    <>
      <Agreement introduction={introduction} />
      {followUps.length > 0 && (
        <Stack component="section" gap="xs">
          <Title order={2}>{t('followUps')}</Title>
          <List>
            {followUps.map(({ day, side, answer: given }) => (
              <List.Item key={`${String(day)}${side}`}>
                {t('afterDays', { day })}, {words(side === 'challenge' ? 'challengeSide' : 'capabilitySide')}:{' '}
                {given ? followUpAnswerLabels.labels[given][language] : t('noAnswer')}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </>
  );
}
