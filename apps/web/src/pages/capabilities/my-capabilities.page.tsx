import { capabilityKinds, label } from '#domain/vocabulary';
import { Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../parts/empty-state.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { PageTitle } from '../../parts/page-title.js';
import { StateBadge } from '../../parts/state-badge.js';
import { ThingCard } from '../../parts/thing-card.js';
import { writingTexts } from '../writing/writing.texts.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { ClaimButton } from './capability.page.js';

type Own = components['schemas']['OwnCapability'];

function Progress({ capability }: { capability: Own }): ReactElement | null {
  const [t, w] = [useTexts(capabilitiesTexts), useTexts(writingTexts)];
  const { workingStatus, hasLiveVersion } = capability;
  if (workingStatus === 'returned') return <Text mt="xs">{w('returned', { note: capability.reviewNote ?? '' })}</Text>;
  if (!hasLiveVersion) return null;
  if (workingStatus === 'in-review') return <Text mt="xs">{t('changeInReview')}</Text>;
  return workingStatus === 'draft' ? <Text mt="xs">{t('changeDraft')}</Text> : null;
}

function mayBeClaimed({ state, origin, isClaimed }: Own): boolean {
  return !isClaimed && (state === 'imported' || (state === 'published' && origin === 'import'));
}

function OwnCapability({ capability }: { capability: Own }): ReactElement {
  const [t, w] = [useTexts(capabilitiesTexts), useTexts(writingTexts)];
  const language = useLanguage();
  const { id, state, workingStatus, hasLiveVersion, organisation } = capability;
  const hasDraft = workingStatus === 'draft' || workingStatus === 'returned';
  const isWriting = state === 'claimed' || (hasDraft && state !== 'imported' && state !== 'archived');
  const isShown = state === 'published' && hasLiveVersion;
  const isFree = mayBeClaimed(capability);
  const actions = (
    <>
      {isShown && (
        <Button component={Link} to={`/capabilities/${id}/challenges`}>
          {t('seeChallenges')}
        </Button>
      )}
      {isFree && <ClaimButton capabilityId={id} />}
      {isWriting && (
        <Button component={Link} to={`/capabilities/${id}/edit`} variant={hasLiveVersion ? 'default' : 'filled'}>
          {t('continueDraft')}
        </Button>
      )}
    </>
  );
  return (
    <ThingCard
      to={`/capabilities/${id}`}
      title={capability.title || w('untitled')}
      facts={`${label(capabilityKinds, capability.kind, language)} · ${organisation.name}`}
      aside={<StateBadge of="capability" state={state} />}
      actions={(isShown || isFree || isWriting) && actions}
    >
      <Progress capability={capability} />
    </ThingCard>
  );
}

export function MyCapabilitiesPage(): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const list = usePages(['capabilities', 'mine'], (after) =>
    answer(api.GET('/api/v1/capabilities/mine', { params: { query: { limit: 20, ...after } } })),
  );
  const write = (
    <Button component={Link} to="/capabilities/new">
      {t('write')}
    </Button>
  );
  const empty = (
    <EmptyState title={t('mineNoneTitle')} action={write}>
      {t('mineNoneText')}
    </EmptyState>
  );
  return (
    <>
      <PageTitle actions={write} lead={t('mineLead')}>
        {t('mineTitle')}
      </PageTitle>
      <PagedList list={list} empty={empty}>
        {(capability) => <OwnCapability key={capability.id} capability={capability} />}
      </PagedList>
    </>
  );
}
