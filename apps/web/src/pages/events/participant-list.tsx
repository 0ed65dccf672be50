import { NativeSelect, Paper, Stack, Text, TextInput, Title, Group, Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { FactList } from '../../parts/fact-list.js';
import { eventKey, type Profile, type Wish } from './events.queries.js';
import { wishTexts } from './wishes.texts.js';

interface ListProps {
  readonly eventId: string;
  readonly profiles: readonly Profile[];
  readonly wishes: readonly Wish[];
}

/** Without case and marks, so that "sef" finds "Șef". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function wordsOf(profile: Profile): string {
  if (profile.kind === 'anonymous') return `${profile.challenge.title} ${profile.teaser}`;
  const { name, organisations, looksFor, offers, challenges, capabilities } = profile;
  return [name, looksFor, offers, ...organisations, ...[...challenges, ...capabilities].map(({ title }) => title)].join(
    ' ',
  );
}

/** Who takes part, to ask for meetings. */
export function ParticipantList({ eventId, profiles, wishes }: ListProps): ReactElement {
  const t = useTexts(wishTexts);
  const [filter, setFilter] = useState('');
  const [as, setAs] = useState('');
  const own = profiles.filter(({ isOwn }) => isOwn);
  const others = profiles.filter((profile) => !profile.isOwn);
  const shown = others.filter((profile) => plain(wordsOf(profile)).includes(plain(filter.trim())));
  const named = shown.filter(({ kind }) => kind === 'named');
  const anonymous = shown.filter(({ kind }) => kind === 'anonymous');
  const cards = (list: readonly Profile[]): ReactElement[] =>
    list.map((profile) => <Card key={profile.profileId} {...{ eventId, profile, wishes, as }} />);
  return (
    <section>
      <Title order={2} mb="sm">
        {t('people')}
      </Title>
      {others.length === 0 && <Text c="dimmed">{t('nobody')}</Text>}
      {others.length > 0 && (
        <Group align="flex-end" mb="md">
          <TextInput
            label={t('filter')}
            style={{ flex: '1 1 14rem' }}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
          {own.length > 1 && (
            <NativeSelect
              label={t('askAs')}
              value={as}
              onChange={(event) => setAs(event.currentTarget.value)}
              data={own.map((profile) =>
                profile.kind === 'named'
                  ? { value: '', label: t('byName') }
                  : { value: profile.profileId, label: t('forChallenge', { title: profile.challenge.title }) },
              )}
            />
          )}
        </Group>
      )}
      <Stack gap="sm">
        {others.length > 0 && shown.length === 0 && <Text c="dimmed">{t('nobodyFound')}</Text>}
        {cards(named)}
        {anonymous.length > 0 && (
          <Title order={3} mt="md">
            {t('anonymousTitle')}
          </Title>
        )}
        {cards(anonymous)}
      </Stack>
    </section>
  );
}

function Card(props: { eventId: string; profile: Profile; wishes: readonly Wish[]; as: string }): ReactElement {
  const { eventId, profile, wishes, as } = props;
  const t = useTexts(wishTexts);
  const queries = useQueryClient();
  const name = profile.kind === 'named' ? profile.name : profile.challenge.title;
  const wish = wishes.find(({ partner }) => partner.profileId === profile.profileId);
  const ask = async (): Promise<void> => {
    const order = {
      params: { path: { eventId } },
      body: { fromProfileId: as || null, toProfileId: profile.profileId },
    };
    await answer(api.POST('/api/v1/events/{eventId}/wishes', order));
    await queries.invalidateQueries({ queryKey: eventKey(eventId) });
  };
  return (
    <Paper component="article" withBorder radius="md" p="md" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
          <Text fw={650}>{name}</Text>
          <Details profile={profile} />
        </div>
        {wish?.mySays ? (
          <Text c="dimmed">{t('asked')}</Text>
        ) : wish ? (
          <Text c="dimmed">{t('asksYou')}</Text>
        ) : (
          <ActionButton variant="default" aria-label={t('askWhom', { name })} onAct={ask}>
            {t('ask')}
          </ActionButton>
        )}
      </Group>
    </Paper>
  );
}

function Details({ profile }: { profile: Profile }): ReactElement {
  const t = useTexts(wishTexts);
  if (profile.kind === 'anonymous') return <Text>{profile.teaser}</Text>;
  const { organisations, looksFor, offers, challenges, capabilities } = profile;
  const links = (kind: string, list: typeof challenges): ReactElement[] =>
    list.map(({ id, title }) => (
      <Anchor key={id} component={Link} to={`/${kind}/${id}`} display="block">
        {title}
      </Anchor>
    ));
  return (
    <>
      <Text c="dimmed" fz="sm">
        {organisations.join(', ')}
      </Text>
      <FactList
        facts={[
          [t('looksFor'), (looksFor || challenges.length > 0) && [looksFor, ...links('challenges', challenges)]],
          [t('offers'), (offers || capabilities.length > 0) && [offers, ...links('capabilities', capabilities)]],
        ]}
      />
    </>
  );
}
