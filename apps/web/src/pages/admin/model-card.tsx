import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmButton } from '../../parts/confirm-button.js';
import { DateTime } from '../../parts/date-time.js';
import { RowsTable } from '../../parts/rows-table.js';
import { matchingTexts } from './matching.texts.js';
import { useNumber } from './reliability-plot.js';

export type Model = components['schemas']['DecisionModel'];
type Training = NonNullable<Model['training']>;

function HeldOut({ training }: { training: Training }): ReactElement {
  const t = useTexts(matchingTexts);
  const number = useNumber();
  const rows = [
    [t('candidate'), training.candidate],
    [t('liveThen'), training.live],
    [t('priorThen'), training.prior],
  ] as const;
  return (
    <RowsTable head={[t('measure'), t('logLoss'), t('brier'), t('ece')]}>
      {rows.map(([name, { logLoss, brier, ece }]) => (
        <Table.Tr key={name}>
          <Table.Th scope="row">{name}</Table.Th>
          <Table.Td data-label={t('logLoss')}>{number(logLoss)}</Table.Td>
          <Table.Td data-label={t('brier')}>{number(brier)}</Table.Td>
          <Table.Td data-label={t('ece')}>{number(ece)}</Table.Td>
        </Table.Tr>
      ))}
    </RowsTable>
  );
}

function Choose({ model, onDone }: { model: Model; onDone: () => Promise<unknown> }): ReactElement | null {
  const t = useTexts(matchingTexts);
  if (model.isLive) return null;
  if (!model.canGoLive) return <Text c="dimmed">{t('cannot')}</Text>;
  const choose = async (): Promise<void> => {
    const params = { path: { version: model.version } };
    await answer(api.POST('/api/v1/decision-models/{version}/choose', { params }));
    await onDone();
  };
  return (
    <ConfirmButton
      question={t('chooseQuestion', { version: model.version })}
      consequence={t('chooseText')}
      confirmLabel={t('choose')}
      onConfirm={choose}
    >
      {t('choose')}
    </ConfirmButton>
  );
}

function Made({ model }: { model: Model }): ReactElement {
  const t = useTexts(matchingTexts);
  const { createdAt, trainedBy, chosenBy } = model;
  return (
    <Text fz="sm" c="dimmed">
      {t('made')} <DateTime at={createdAt} />
      {trainedBy && ` · ${t('madeBy', { name: trainedBy })}`}
      {chosenBy && ` · ${t('chosenBy', { name: chosenBy })}`}
    </Text>
  );
}

/** One stored model: what it was made from, how it did, and whether it counts. */
export function ModelCard({ model, onDone }: { model: Model; onDone: () => Promise<unknown> }): ReactElement {
  const t = useTexts(matchingTexts);
  const { version, kind, calibration, isLive, training } = model;
  return (
    <Paper component="article" withBorder radius="lg" p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} fz="h3" style={{ overflowWrap: 'anywhere' }}>
            {version}
          </Title>
          {isLive && <Badge>{t('live')}</Badge>}
        </Group>
        <Text>{kind === 'prior' ? t('prior') : `${t('trained')} · ${t(calibration)}`}</Text>
        <Made model={model} />
        {training && (
          <Text>
            {t('from', {
              examples: training.examples,
              weeks: training.weeks,
              answers: training.candidate.answers,
              heldOut: training.heldOutWeeks,
            })}
          </Text>
        )}
        {training && <HeldOut training={training} />}
        {training && !training.wentLive && <Text fw={600}>{t('notLive')}</Text>}
        <div>
          <Choose model={model} onDone={onDone} />
        </div>
      </Stack>
    </Paper>
  );
}
