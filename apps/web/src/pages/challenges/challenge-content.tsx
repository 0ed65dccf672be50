import { counties, regions, sectors } from '#domain/taxonomy';
import {
  audiences,
  budgetBands,
  cooperationTypes,
  identities,
  ipTerms,
  workLanguages,
  type CodeList,
} from '#domain/vocabulary';
import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { Facts } from '../../parts/facts.js';
import { labelsOf } from '../../parts/labels-of.js';
import { TopicNames } from '../../parts/topic-picker.js';
import { writingTexts } from '../writing/writing.texts.js';
import { challengesTexts } from './challenges.texts.js';

export type Challenge = components['schemas']['Challenge'];

function useNames(): (list: CodeList<string>, codes: readonly (string | null)[]) => string {
  const language = useLanguage();
  return (list, codes) => labelsOf(list, codes, language).join(', ');
}

function Owner({ challenge }: { challenge: Challenge }): ReactElement {
  const t = useTexts(challengesTexts);
  const names = useNames();
  const { identity } = challenge;
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2} fz="h3" mb="sm">
        {t('ownerTitle')}
      </Title>
      {identity ? (
        <Facts
          facts={[
            {
              label: t('ownerOrganisation'),
              value: (
                <Anchor component={Link} to={`/organisations/${identity.organisation.id}`}>
                  {identity.organisation.name}
                </Anchor>
              ),
            },
            {
              label: t('place'),
              value: [identity.city, names(counties, [identity.county])].filter(Boolean).join(', '),
            },
            { label: t('clusters'), value: identity.clusters.map(({ name }) => name).join(', ') },
            { label: t('contacts'), value: identity.contacts.map(({ name }) => name).join(', ') },
          ]}
        />
      ) : (
        <Text>{t('ownerHidden')}</Text>
      )}
    </Paper>
  );
}

function InShort({ challenge }: { challenge: Challenge }): ReactElement {
  const [t, w] = [useTexts(challengesTexts), useTexts(writingTexts)];
  const names = useNames();
  const { teaser } = challenge;
  const trl = teaser.trlNow !== null && teaser.trlWanted !== null ? `${teaser.trlNow} → ${teaser.trlWanted}` : '';
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2} fz="h3" mb="sm">
        {t('factsTitle')}
      </Title>
      <Facts
        facts={[
          { label: w('sectors'), value: names(sectors, teaser.sectors) },
          { label: w('topics'), value: teaser.topics.length > 0 && <TopicNames ids={teaser.topics} /> },
          { label: w('region'), value: names(regions, [teaser.region]) },
          { label: t('trl'), value: trl },
          { label: t('cooperationTypes'), value: names(cooperationTypes, teaser.cooperationTypes) },
          { label: t('budgetBand'), value: names(budgetBands, [teaser.budgetBand]) },
          { label: t('deadlineOn'), value: teaser.deadlineOn && <Day on={teaser.deadlineOn} /> },
          { label: t('spoken'), value: names(workLanguages, teaser.workLanguages) },
          { label: t('ipTerms'), value: names(ipTerms, [teaser.ipTerms]) },
          { label: t('publishedOn'), value: challenge.publishedAt && <Day on={challenge.publishedAt} /> },
          ...(challenge.management
            ? [
                {
                  label: t('confirmedOn'),
                  value: challenge.management.confirmedAt && <Day on={challenge.management.confirmedAt} />,
                },
                { label: t('audience'), value: names(audiences, [teaser.audience]) },
                { label: t('shownAs'), value: names(identities, [teaser.identity]) },
              ]
            : []),
        ]}
      />
    </Paper>
  );
}

/** A challenge as far as it is open to this reader: text and criteria, with the facts beside them. */
export function ChallengeContentView({ challenge }: { challenge: Challenge }): ReactElement {
  const t = useTexts(challengesTexts);
  const { teaser, identity, annex } = challenge;
  return (
    <div className="qf-with-aside">
      <Stack gap="lg" lang={teaser.language}>
        <Text className="qf-prose" fz="lg">
          {teaser.teaser}
        </Text>
        {teaser.criteria.length > 0 && (
          <section>
            <Title order={2} fz="h3" mb="xs">
              {t('criteriaTitle')}
            </Title>
            <List spacing={6}>
              {teaser.criteria.map((criterion) => (
                <List.Item key={criterion}>{criterion}</List.Item>
              ))}
            </List>
          </section>
        )}
        {identity?.fullText && <Text className="qf-prose">{identity.fullText}</Text>}
        {annex?.confidentialText && (
          <Paper withBorder p="lg" radius="lg">
            <Title order={2} fz="h3" mb="xs">
              {t('annexTitle')}
            </Title>
            <Text className="qf-prose">{annex.confidentialText}</Text>
          </Paper>
        )}
      </Stack>
      <aside>
        <Stack>
          <InShort challenge={challenge} />
          <Owner challenge={challenge} />
        </Stack>
      </aside>
    </div>
  );
}
