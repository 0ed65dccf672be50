import {
  unfulfilledReasons,
  withdrawalReasons,
  type UnfulfilledReason,
  type WithdrawalReason,
} from '#domain/vocabulary';
import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
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

function SimpleActions({ challenge, onDone }: ActionProps): ReactElement {
  const t = useTexts(challengesTexts);
  const params = { path: { challengeId: challenge.id } };
  const may = (action: Challenge['actions'][number]): boolean => challenge.actions.includes(action);
  const done = async (call: Promise<unknown>): Promise<void> => {
    await call;
    await onDone();
  };
  return (
    <>
      {may('confirm') && (
        <Button
          variant="default"
          onClick={() => void done(answer(api.POST('/api/v1/challenges/{challengeId}/confirm', { params })))}
        >
          {t('confirm')}
        </Button>
      )}
      {may('resume') && (
        <Button onClick={() => void done(answer(api.POST('/api/v1/challenges/{challengeId}/resume', { params })))}>
          {t('resume')}
        </Button>
      )}
      {may('pause') && (
        <ConfirmButton
          question={t('pauseQuestion')}
          consequence={t('pauseText')}
          onConfirm={() => done(answer(api.POST('/api/v1/challenges/{challengeId}/pause', { params })))}
        >
          {t('pause')}
        </ConfirmButton>
      )}
      {may('fulfil') && (
        <ConfirmButton
          question={t('fulfilQuestion')}
          consequence={t('closeText')}
          onConfirm={() => done(answer(api.POST('/api/v1/challenges/{challengeId}/fulfil', { params })))}
        >
          {t('fulfil')}
        </ConfirmButton>
      )}
    </>
  );
}

/** What this reader may do with the challenge now, as the API says. */
export function ChallengeActions({ challenge }: { challenge: Challenge }): ReactElement {
  const t = useTexts(challengesTexts);
  const queries = useQueryClient();
  const onDone = (): Promise<void> => queries.invalidateQueries({ queryKey: ['challenges'] });
  const may = (action: Challenge['actions'][number]): boolean => challenge.actions.includes(action);
  return (
    <>
      {challenge.management?.hasLiveVersion && (
        <Button component={Link} to={`/challenges/${challenge.id}/matches`}>
          {t('seeMatches')}
        </Button>
      )}
      {may('review') && (
        <Button component={Link} to={`/challenges/${challenge.id}/review`}>
          {t('review')}
        </Button>
      )}
      {may('edit') && (
        <Button component={Link} to={`/challenges/${challenge.id}/edit`} variant="default">
          {t('edit')}
        </Button>
      )}
      <SimpleActions challenge={challenge} onDone={onDone} />
      {may('give-up') && <GiveUp challenge={challenge} onDone={onDone} />}
      {may('withdraw') && <Withdraw challenge={challenge} onDone={onDone} />}
    </>
  );
}
