import {
  unfulfilledReasons,
  withdrawalReasons,
  type UnfulfilledReason,
  type WithdrawalReason,
} from '#domain/vocabulary';
import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { CodeSelect } from '../../parts/code-select.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import type { Challenge } from './challenge-content.js';
import './challenge-problems.js';
import { challengesTexts } from './challenges.texts.js';

interface ActionProps {
  readonly challenge: Challenge;
  readonly onDone: () => Promise<unknown>;
}

function GiveUp({ challenge, onDone }: ActionProps): ReactElement {
  const t = useTexts(challengesTexts);
  const [reason, setReason] = useState<UnfulfilledReason>('no-suitable-partner');
  const params = { path: { challengeId: challenge.id } };
  return (
    <ConfirmButton
      question={t('giveUpQuestion')}
      confirmLabel={t('giveUp')}
      consequence={
        <CodeSelect
          list={unfulfilledReasons}
          label={t('reason')}
          value={reason}
          onChange={(code) => setReason(code || 'other')}
        />
      }
      onConfirm={async () => {
        await answer(api.POST('/api/v1/challenges/{challengeId}/give-up', { params, body: { reason } }));
        await onDone();
      }}
    >
      {t('giveUp')}
    </ConfirmButton>
  );
}

function Withdraw({ challenge, onDone }: ActionProps): ReactElement {
  const t = useTexts(challengesTexts);
  const [reason, setReason] = useState<WithdrawalReason>(withdrawalReasons.codes[0]);
  const params = { path: { challengeId: challenge.id } };
  return (
    <ConfirmButton
      question={t('withdrawQuestion')}
      confirmLabel={t('withdraw')}
      consequence={
        <>
          <Text>{t('withdrawText')}</Text>
          <CodeSelect
            list={withdrawalReasons}
            label={t('reason')}
            value={reason}
            onChange={(code) => setReason(code || withdrawalReasons.codes[0])}
          />
        </>
      }
      onConfirm={async () => {
        await answer(api.POST('/api/v1/challenges/{challengeId}/withdraw', { params, body: { reason } }));
        await onDone();
      }}
    >
      {t('withdraw')}
    </ConfirmButton>
  );
}

/** What ends or interrupts it: asked for rarely, and with a question each. */
function Endings({ challenge, onDone }: ActionProps): ReactElement {
  const t = useTexts(challengesTexts);
  const params = { path: { challengeId: challenge.id } };
  return (
    <>
      {challenge.actions.includes('pause') && (
        <ConfirmButton
          question={t('pauseQuestion')}
          consequence={t('pauseText')}
          onConfirm={() => answer(api.POST('/api/v1/challenges/{challengeId}/pause', { params })).then(onDone)}
        >
          {t('pause')}
        </ConfirmButton>
      )}
      {challenge.actions.includes('fulfil') && (
        <ConfirmButton
          question={t('fulfilQuestion')}
          consequence={t('closeText')}
          onConfirm={() => answer(api.POST('/api/v1/challenges/{challengeId}/fulfil', { params })).then(onDone)}
        >
          {t('fulfil')}
        </ConfirmButton>
      )}
      {challenge.actions.includes('give-up') && <GiveUp challenge={challenge} onDone={onDone} />}
      {challenge.actions.includes('withdraw') && <Withdraw challenge={challenge} onDone={onDone} />}
    </>
  );
}

const endings = ['pause', 'fulfil', 'give-up', 'withdraw'] as const;

/** What this reader may do with the challenge now, as the API says. */
export function ChallengeActions({ challenge }: { challenge: Challenge }): ReactElement {
  const t = useTexts(challengesTexts);
  const queries = useQueryClient();
  const [isEnding, setEnding] = useState(false);
  const { id, actions, management } = challenge;
  const params = { path: { challengeId: id } };
  const onDone = (): Promise<void> => queries.invalidateQueries({ queryKey: ['challenges'] });
  return (
    <>
      <Group mb="md" gap="xs">
        {management?.hasLiveVersion && (
          <Button component={Link} to={`/challenges/${id}/matches`}>
            {t('seeMatches')}
          </Button>
        )}
        {actions.includes('review') && (
          <Button component={Link} to={`/challenges/${id}/review`}>
            {t('review')}
          </Button>
        )}
        {actions.includes('edit') && (
          <Button component={Link} to={`/challenges/${id}/edit`} variant="default">
            {t('edit')}
          </Button>
        )}
        {actions.includes('confirm') && (
          <ActionButton
            variant="default"
            onAct={() => answer(api.POST('/api/v1/challenges/{challengeId}/confirm', { params })).then(onDone)}
          >
            {t('confirm')}
          </ActionButton>
        )}
        {actions.includes('resume') && (
          <ActionButton
            onAct={() => answer(api.POST('/api/v1/challenges/{challengeId}/resume', { params })).then(onDone)}
          >
            {t('resume')}
          </ActionButton>
        )}
        {endings.some((action) => actions.includes(action)) && (
          <Button variant="subtle" aria-expanded={isEnding} onClick={() => setEnding(!isEnding)}>
            {t('endings')}
          </Button>
        )}
      </Group>
      {isEnding && (
        <Group mb="md" gap="xs">
          <Endings challenge={challenge} onDone={onDone} />
        </Group>
      )}
    </>
  );
}
