import { Alert, Anchor, Group, List, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { caseToolsTexts } from './case-tools.texts.js';
import { introductionsKey, useRefresh, type IntroductionDetail } from './introductions.queries.js';

type As = 'broker' | 'second-broker';

function AppointButton({ introduction, as }: { introduction: IntroductionDetail; as: As }): ReactElement {
  const t = useTexts(caseToolsTexts);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [personId, setPersonId] = useState('');
  const params = { path: { introductionId: introduction.id } };
  const possible = useQuery({
    queryKey: [...introductionsKey, introduction.id, 'brokers'],
    queryFn: () => answer(api.GET('/api/v1/introductions/{introductionId}/brokers', { params })),
  });
  const known = new Set(introduction.brokers.map(({ id }) => id));
  const people = (possible.data?.items ?? []).filter((person) => !known.has(person.personId));
  const words = as === 'broker' ? 'handOver' : 'addBroker';
  return (
    <ConfirmButton
      variant="subtle"
      color="gray"
      question={t(`${words}Question`)}
      confirmLabel={t(words)}
      check={() => (personId === '' ? t('whomMissing') : null)}
      consequence={
        <Stack>
          <Text>{t(`${words}Text`)}</Text>
          <NativeSelect
            label={t('whom')}
            value={personId}
            data={[
              { value: '', label: people.length > 0 ? '' : t('nobodyElse') },
              ...people.map(({ personId: id, name, cluster }) => ({ value: id, label: `${name} (${cluster})` })),
            ]}
            onChange={(event) => setPersonId(event.currentTarget.value)}
          />
        </Stack>
      }
      onConfirm={async () => {
        const body = { personId, as };
        await answer(api.POST('/api/v1/introductions/{introductionId}/brokers', { params, body }));
        if (as === 'broker') await navigate('/broker?part=cases');
        await refresh();
      }}
    >
      {t(words)}
    </ConfirmButton>
  );
}

/** Who works on the case; brokers can hand it over or take somebody in. */
export function CaseBrokers({ introduction }: { introduction: IntroductionDetail }): ReactElement {
  const t = useTexts(caseToolsTexts);
  const { brokers, isBroker, daysLeft } = introduction;
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('brokers')}</Title>
      {brokers.length === 0 && <Text>{t('noBroker')}</Text>}
      <List>
        {brokers.map(({ id, name, email }) => (
          <List.Item key={id}>
            {name}, <Anchor href={`mailto:${email}`}>{email}</Anchor>
          </List.Item>
        ))}
      </List>
      {isBroker && daysLeft !== null && (
        <Group gap="xs">
          <AppointButton introduction={introduction} as="broker" />
          <AppointButton introduction={introduction} as="second-broker" />
        </Group>
      )}
    </Stack>
  );
}

const unsuccessful = ['declined', 'lapsed', 'withdrawn', 'no-fit', 'failed'];

/** For the broker of a case that ended without an agreement or has come to a halt: whom to propose next, by one click. */
export function NextCandidate({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(caseToolsTexts);
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { nextCandidate, state, stalledAt } = introduction;
  if (!nextCandidate || !(unsuccessful.includes(state) || stalledAt !== null)) return null;
  const { matchId, capability, organisation, strength, isGood } = nextCandidate;
  const propose = async (): Promise<void> => {
    const params = { path: { matchId } };
    const { id } = await answer(api.POST('/api/v1/matches/{matchId}/introduction', { params, body: { message: '' } }));
    await refresh();
    await navigate(`/introductions/${id}`);
  };
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{t('nextTitle')}</Title>
      <Text>
        {t('nextText', { capability, organisation })} {t('nextStrength', { strength })}
      </Text>
      {!isGood && <Text fw={600}>{t('nextWeak')}</Text>}
      <Group>
        <ActionButton onAct={propose}>{t('proposeNext')}</ActionButton>
      </Group>
    </Stack>
  );
}

/** Says that the case has outlived its time, and what can be done. */
export function StalledNote({ introduction }: { introduction: IntroductionDetail }): ReactElement | null {
  const t = useTexts(caseToolsTexts);
  const refresh = useRefresh();
  const params = { path: { introductionId: introduction.id } };
  if (introduction.stalledAt === null || introduction.daysLeft === null) return null;
  return (
    <Alert color="orange" title={t('stalled')}>
      <Text mb="sm">{t('stalledText')}</Text>
      <ActionButton
        variant="default"
        onAct={() => answer(api.POST('/api/v1/introductions/{introductionId}/time', { params })).finally(refresh)}
      >
        {t('giveTime')}
      </ActionButton>
    </Alert>
  );
}
