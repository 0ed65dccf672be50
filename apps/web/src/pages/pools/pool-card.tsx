import { Anchor, Blockquote, Checkbox, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { useRefreshPools, type Pool } from './pools.queries.js';
import { poolsTexts } from './pools.texts.js';

const stateWords = { proposed: 'stateProposed', formed: 'stateFormed', dissolved: 'stateDissolved' } as const;

function Member({ member }: { member: Pool['members'][number] }): ReactElement {
  const t = useTexts(poolsTexts);
  const language = useLanguage();
  const { role, state, isMine, challenge, organisation, described } = member;
  const who = organisation?.name ?? described[language];
  return (
    <List.Item>
      {role === 'pooled' ? (
        <>
          {challenge ? (
            <Anchor component={Link} to={`/challenges/${challenge.id}`}>
              {challenge.title}
            </Anchor>
          ) : (
            t('hiddenChallenge')
          )}
          {' – '}
        </>
      ) : (
        `${t(role)}: `
      )}
      {who}
      {isMine && ` (${t('you')})`} · <strong>{t(state)}</strong>
    </List.Item>
  );
}

function Accept({ pool, onDone }: { pool: Pool; onDone: () => Promise<void> }): ReactElement {
  const t = useTexts(poolsTexts);
  const [opensName, setOpensName] = useState(() => pool.members.some((member) => member.isMine && member.opensName));
  return (
    <ConfirmButton
      variant="filled"
      question={t('acceptQuestion')}
      confirmLabel={t('accept')}
      consequence={
        <Stack>
          <Text>{t('acceptText')}</Text>
          <Checkbox
            label={t('opensName')}
            checked={opensName}
            onChange={(event) => setOpensName(event.currentTarget.checked)}
          />
        </Stack>
      }
      onConfirm={async () => {
        const params = { path: { poolId: pool.id } };
        await answer(api.POST('/api/v1/pools/{poolId}/consent', { params, body: { opensName } }));
        await onDone();
      }}
    >
      {t('accept')}
    </ConfirmButton>
  );
}

function Actions({ pool }: { pool: Pool }): ReactElement {
  const t = useTexts(poolsTexts);
  const refresh = useRefreshPools();
  const params = { path: { poolId: pool.id } };
  const asks = {
    decline: () => answer(api.POST('/api/v1/pools/{poolId}/decline', { params })),
    leave: () => answer(api.POST('/api/v1/pools/{poolId}/leave', { params })),
    withdraw: () => answer(api.POST('/api/v1/pools/{poolId}/withdraw', { params })),
  } as const;
  const button = (action: keyof typeof asks): ReactElement => (
    <ConfirmButton
      question={t(`${action}Question`)}
      consequence={t(`${action}Text`)}
      confirmLabel={t(action)}
      onConfirm={() => asks[action]().then(refresh)}
    >
      {t(action)}
    </ConfirmButton>
  );
  return (
    <Group gap="xs" mt="sm">
      {pool.actions.includes('answer') && (
        <>
          <Accept pool={pool} onDone={refresh} />
          {button('decline')}
        </>
      )}
      {pool.actions.includes('leave') && button('leave')}
      {pool.actions.includes('withdraw') && button('withdraw')}
    </Group>
  );
}

/** One shared need as its members and its broker see it: who is in it, how each answered, and what the reader can do. */
export function PoolCard({ pool }: { pool: Pool }): ReactElement {
  const t = useTexts(poolsTexts);
  const own = pool.members.find(({ isMine }) => isMine);
  const challenge = own?.challenge ?? pool.members.find((member) => member.challenge)?.challenge;
  return (
    <Paper component="article" withBorder radius="lg" p="md" maw="52rem">
      <Text fw={600}>
        {t(pool.kind === 'join' ? 'kindJoin' : 'kindPool')} · {t(stateWords[pool.state])}
      </Text>
      {pool.kind === 'join' && challenge && (
        <Anchor component={Link} to={`/challenges/${challenge.id}`}>
          {challenge.title}
        </Anchor>
      )}
      <Text fz="sm" c="dimmed">
        <DateTime at={pool.stateSince} />
      </Text>
      {pool.message && (
        <Blockquote p="sm" my="sm">
          {pool.message}
        </Blockquote>
      )}
      <List mt="xs">
        {pool.members.map((member, i) => (
          <Member key={i} member={member} />
        ))}
      </List>
      {pool.actions.length > 0 && <Actions pool={pool} />}
    </Paper>
  );
}
