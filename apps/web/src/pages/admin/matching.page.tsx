import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { RowsTable } from '../../parts/rows-table.js';
import { matchingTexts } from './matching.texts.js';
import { ModelCard } from './model-card.js';
import { Rematch } from './rematch.js';
import { Measures, ReliabilityPlot, useNumber } from './reliability-plot.js';

type Overview = components['schemas']['DecisionOverview'];

const kinds = {
  shortlisted: 'kindShortlisted',
  dismissed: 'kindDismissed',
  'passed-over': 'kindPassedOver',
  accepted: 'kindAccepted',
  declined: 'kindDeclined',
  succeeded: 'kindSucceeded',
  failed: 'kindFailed',
} as const;

interface PartProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

function Part({ title, lead, children }: PartProps): ReactElement {
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>{title}</Title>
      {lead && (
        <Text c="dimmed" maw="46rem">
          {lead}
        </Text>
      )}
      {children}
    </Stack>
  );
}

function Told({ found }: { found: Overview }): ReactElement {
  const t = useTexts(matchingTexts);
  if (found.reliability.answers === 0) return <EmptyState title={t('noAnswers')}>{t('noAnswersText')}</EmptyState>;
  return (
    <Part title={t('reliability')} lead={t('reliabilityLead', { version: found.live.version })}>
      <Measures measures={found.reliability} />
      <ReliabilityPlot measures={found.reliability} />
    </Part>
  );
}

function Weights({ live }: Pick<Overview, 'live'>): ReactElement {
  const t = useTexts(matchingTexts);
  const language = useLanguage();
  const number = useNumber();
  return (
    <Part title={t('weights')} lead={t('weightsLead')}>
      <RowsTable head={[t('criterion'), t('match'), t('gap')]}>
        {live.weights.map(({ criterion, label, match, gap }) => (
          <Table.Tr key={criterion}>
            <Table.Th scope="row">{label[language]}</Table.Th>
            <Table.Td data-label={t('match')}>{number(match)}</Table.Td>
            <Table.Td data-label={t('gap')}>{number(gap)}</Table.Td>
          </Table.Tr>
        ))}
      </RowsTable>
    </Part>
  );
}

function Examples({ found }: { found: Overview }): ReactElement {
  const t = useTexts(matchingTexts);
  const { answers, rarer, heldOut, weeks: leastWeeks } = found.least;
  return (
    <Part title={t('examples')} lead={t('examplesLead', { answers, rarer, heldOut, weeks: leastWeeks })}>
      <RowsTable head={[t('kind'), t('count'), t('weeks')]}>
        {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
          const { count = 0, weeks = 0 } = found.examples.find((each) => each.kind === kind) ?? {};
          return (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(kinds[kind])}</Table.Th>
              <Table.Td data-label={t('count')}>{count}</Table.Td>
              <Table.Td data-label={t('weeks')}>{weeks}</Table.Td>
            </Table.Tr>
          );
        })}
      </RowsTable>
    </Part>
  );
}

function Models({ found, onDone }: { found: Overview; onDone: () => Promise<unknown> }): ReactElement {
  const t = useTexts(matchingTexts);
  const language = useLanguage();
  if (found.models.length === 0) return <EmptyState title={t('noModels')}>{t('noModelsText')}</EmptyState>;
  return (
    <Part title={t('models')} lead={t('modelsLead', { margin: found.margin.toLocaleString(language) })}>
      {found.models.map((model) => (
        <ModelCard key={model.version} model={model} onDone={onDone} />
      ))}
    </Part>
  );
}

/** How probabilities are made, for platform admins: how well they hold, the models, and what they are learned from. */
export function MatchingPage(): ReactElement {
  const t = useTexts(matchingTexts);
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const queryKey = ['decision-models'];
  const overview = useQuery({ queryKey, queryFn: () => answer(api.GET('/api/v1/decision-models')) });
  const again = (): Promise<unknown> => queries.invalidateQueries({ queryKey });
  const train = async (): Promise<void> => {
    await answer(api.POST('/api/v1/decision-models/train'));
    setAsked(true);
    setTimeout(() => void again(), 3_000);
  };
  return (
    <>
      <PageTitle lead={t('lead')} actions={<ActionButton onAct={train}>{t('train')}</ActionButton>}>
        {t('title')}
      </PageTitle>
      <Text role="status" fw={600}>
        {isAsked ? t('trainAsked') : ''}
      </Text>
      {overview.isPending && <Loading />}
      {overview.error && <ProblemNote error={overview.error} onRetry={overview.refetch} />}
      {overview.data && (
        <Stack gap="xl" maw="60rem">
          <Told found={overview.data} />
          <Models found={overview.data} onDone={again} />
          <Examples found={overview.data} />
          <Weights live={overview.data.live} />
          <Rematch />
        </Stack>
      )}
    </>
  );
}
