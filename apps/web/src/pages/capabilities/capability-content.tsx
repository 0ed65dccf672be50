import { regions, sectors } from '#domain/taxonomy';
import { capabilityKinds, cooperationTypes, evidenceKinds, iprStatuses, workLanguages } from '#domain/vocabulary';
import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { Day } from '../../parts/date-time.js';
import { Facts } from '../../parts/facts.js';
import { TopicNames } from '../../parts/topic-picker.js';
import { writingTexts } from '../writing/writing.texts.js';
import { capabilitiesTexts } from './capabilities.texts.js';
import { labelsOf } from '../../parts/labels-of.js';

export type Capability = components['schemas']['Capability'];
type Evidence = components['schemas']['Evidence'];

const shownFirst = 10;

function EvidenceItem({ item }: { item: Evidence }): ReactElement {
  const language = useLanguage();
  const address = item.doi ? `https://doi.org/${item.doi}` : item.url;
  return (
    <li>
      <Text fw={550}>
        {address ? (
          <Anchor href={address} target="_blank" rel="noreferrer" inherit>
            {item.title}
          </Anchor>
        ) : (
          item.title
        )}
      </Text>
      <Text fz="sm" c="dimmed">
        {[evidenceKinds.labels[item.kind][language], item.year].filter(Boolean).join(', ')}
      </Text>
      {item.text && (
        <Text fz="sm" lineClamp={3}>
          {item.text}
        </Text>
      )}
    </li>
  );
}

function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): ReactElement | null {
  const t = useTexts(capabilitiesTexts);
  const [isAllShown, setAllShown] = useState(false);
  if (evidence.length === 0) return null;
  const shown = isAllShown ? evidence : evidence.slice(0, shownFirst);
  return (
    <section>
      <Title order={2} fz="h3" mb="sm">
        {t('evidenceHeading')}
      </Title>
      <Stack component="ul" gap="sm" m={0} pl="1.1rem">
        {shown.map((item, place) => (
          <EvidenceItem key={place} item={item} />
        ))}
      </Stack>
      {shown.length < evidence.length && (
        <Button variant="default" mt="md" onClick={() => setAllShown(true)}>
          {t('showAllEvidence', { count: evidence.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function InShort({ capability }: { capability: Capability }): ReactElement {
  const [t, w] = [useTexts(capabilitiesTexts), useTexts(writingTexts)];
  const language = useLanguage();
  const { content } = capability;
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2} fz="h3" mb="sm">
        {t('factsTitle')}
      </Title>
      <Facts
        facts={[
          { label: t('kind'), value: capabilityKinds.labels[content.kind][language] },
          { label: w('sectors'), value: labelsOf(sectors, content.sectors, language).join(', ') },
          { label: w('topics'), value: content.topics.length > 0 && <TopicNames ids={content.topics} /> },
          { label: w('region'), value: labelsOf(regions, [content.region], language).join(', ') },
          { label: t('trl'), value: content.trl },
          {
            label: t('cooperationTypes'),
            value: labelsOf(cooperationTypes, content.cooperationTypes, language).join(', '),
          },
          { label: w('workLanguages'), value: labelsOf(workLanguages, content.workLanguages, language).join(', ') },
          { label: t('rights'), value: labelsOf(iprStatuses, [content.iprStatus], language).join(', ') },
          { label: t('publishedOn'), value: capability.publishedAt && <Day on={capability.publishedAt} /> },
        ]}
      />
    </Paper>
  );
}

function Offerer({ capability }: { capability: Capability }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { organisation, clusters, contacts } = capability;
  return (
    <Paper withBorder radius="lg" p="lg">
      <Title order={2} fz="h3" mb="sm">
        {t('offeredBy')}
      </Title>
      <Anchor component={Link} to={`/organisations/${organisation.id}`} fw={600} display="inline-block" mb="sm">
        {organisation.name}
      </Anchor>
      <Facts
        facts={[
          { label: t('clusters'), value: clusters.map(({ name }) => name).join(', ') },
          { label: t('contacts'), value: contacts?.map(({ name }) => name).join(', ') },
        ]}
      />
    </Paper>
  );
}

/** A capability with its evidence, and the facts beside it. */
export function CapabilityContentView({ capability }: { capability: Capability }): ReactElement {
  const t = useTexts(capabilitiesTexts);
  const { content, evidence } = capability;
  return (
    <div className="qf-with-aside">
      <Stack gap="lg">
        <Text className="qf-prose" fz="lg" lang={content.language}>
          {content.description}
        </Text>
        {content.equipment && (
          <section>
            <Title order={2} fz="h3" mb="xs">
              {t('equipmentHeading')}
            </Title>
            <Text className="qf-prose" lang={content.language}>
              {content.equipment}
            </Text>
          </section>
        )}
        <EvidenceList evidence={evidence} />
      </Stack>
      <aside>
        <Stack>
          <InShort capability={capability} />
          <Offerer capability={capability} />
        </Stack>
      </aside>
    </div>
  );
}
