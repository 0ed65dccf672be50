import { capabilityKinds, label } from '#domain/vocabulary';
import { Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { answer, api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ChallengeCard } from '../../parts/challenge-card.js';
import { PagedList, usePages } from '../../parts/paged-list.js';
import { ThingCard } from '../../parts/thing-card.js';
import { organisationTexts } from './organisations.texts.js';

const AT_ONCE = 5;

/** What the organisation asks for under its name, and what it offers; a part without anything is left out. */
export function PublishedPanels({ organisationId }: { organisationId: string }): ReactElement {
  const t = useTexts(organisationTexts);
  const language = useLanguage();
  const challenges = usePages(['challenges', 'of', organisationId], (after) =>
    answer(api.GET('/api/v1/challenges', { params: { query: { organisationId, limit: AT_ONCE, ...after } } })),
  );
  const capabilities = usePages(['capabilities', 'of', organisationId], (after) =>
    answer(api.GET('/api/v1/capabilities', { params: { query: { organisationId, limit: AT_ONCE, ...after } } })),
  );
  return (
    <>
      {challenges.data?.pages[0]?.items.length !== 0 && (
        <Panel id="challenges-title" title={t('challenges')}>
          <PagedList list={challenges} empty={null}>
            {(challenge) => <ChallengeCard key={challenge.id} challenge={challenge} level={3} />}
          </PagedList>
        </Panel>
      )}
      {capabilities.data?.pages[0]?.items.length !== 0 && (
        <Panel id="capabilities-title" title={t('capabilities')}>
          <PagedList list={capabilities} empty={null}>
            {({ id, title, kind, language: written }) => (
              <ThingCard
                key={id}
                to={`/capabilities/${id}`}
                title={title}
                lang={written}
                level={3}
                facts={label(capabilityKinds, kind, language)}
              />
            )}
          </PagedList>
        </Panel>
      )}
    </>
  );
}

function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }): ReactElement {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}
