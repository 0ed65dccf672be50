import { Group, Table, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { FactList } from '../../parts/fact-list.js';
import { RowsTable } from '../../parts/rows-table.js';
import { matchingTexts } from './matching.texts.js';

export type ReliabilityMeasures = components['schemas']['Reliability'];
type Bin = ReliabilityMeasures['bins'][number];

const [left, top, size] = [36, 8, 240];
const x = (share: number): number => left + share * size;
const y = (share: number): number => top + (1 - share) * size;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Shares as whole per cent in the reader's language. */
export function usePercent(): (share: number) => string {
  const language = useLanguage();
  return (share) => share.toLocaleString(language, { style: 'percent' });
}

function Axes(): ReactElement {
  const percent = usePercent();
  return (
    <g fontSize="10" fill="var(--mantine-color-dimmed)" stroke="none">
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} stroke="var(--qf-line)" />
          <text x={left - 4} y={y(tick) + 3} textAnchor="end">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--mantine-color-dimmed)" strokeDasharray="4 4" />
    </g>
  );
}

function Point({ bin }: { bin: Bin }): ReactElement {
  const at = x(bin.forecast);
  return (
    <g stroke="var(--mantine-primary-color-filled)" strokeWidth="2" fill="var(--mantine-primary-color-filled)">
      <line x1={at} x2={at} y1={y(bin.low)} y2={y(bin.high)} />
      <circle cx={at} cy={y(bin.share)} r="4.5" />
    </g>
  );
}

/** How often what was told came true, as a plot with 95 % intervals and as a table with the counts. */
export function ReliabilityPlot({ measures }: { measures: ReliabilityMeasures }): ReactElement {
  const t = useTexts(matchingTexts);
  const percent = usePercent();
  const bins = measures.bins.filter(({ count }) => count > 0);
  return (
    <Group align="flex-start" gap="lg">
      <figure style={{ margin: 0, flex: '0 1 20rem' }}>
        <svg viewBox="0 0 300 280" role="img" aria-label={t('plot')} style={{ width: '100%', height: 'auto' }}>
          <Axes />
          {bins.map((bin) => (
            <Point key={bin.from} bin={bin} />
          ))}
        </svg>
        <Text component="figcaption" fz="sm" c="dimmed">
          {t('plot')}
        </Text>
      </figure>
      <div style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <RowsTable head={[t('told'), t('count'), t('toldMean'), t('met'), t('interval')]}>
          {bins.map(({ from, to, count, forecast, share, low, high }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">{`${percent(from)} – ${percent(to)}`}</Table.Th>
              <Table.Td data-label={t('count')}>{count}</Table.Td>
              <Table.Td data-label={t('toldMean')}>{percent(forecast)}</Table.Td>
              <Table.Td data-label={t('met')}>{percent(share)}</Table.Td>
              <Table.Td data-label={t('interval')}>{`${percent(low)} – ${percent(high)}`}</Table.Td>
            </Table.Tr>
          ))}
        </RowsTable>
      </div>
    </Group>
  );
}

/** The measures in numbers. */
export function Measures({ measures }: { measures: ReliabilityMeasures }): ReactElement {
  const t = useTexts(matchingTexts);
  const number = useNumber();
  return (
    <FactList
      facts={[
        [t('count'), String(measures.answers)],
        [t('shortlisted'), String(measures.yes)],
        [t('brier'), number(measures.brier)],
        [t('ece'), number(measures.ece)],
        [t('logLoss'), number(measures.logLoss)],
      ]}
    />
  );
}

/** Numbers with three decimals in the reader's language. */
export function useNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => value.toLocaleString(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
}
