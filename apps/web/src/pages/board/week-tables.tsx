import { Anchor, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { components } from '../../api/schema.js';
import { currentLanguage, useTexts } from '../../i18n/texts.js';
import { RowsTable } from '../../parts/rows-table.js';
import { weekTexts } from './week.texts.js';

type Allocation = components['schemas']['WeeklyAllocation'];

const inDigits = (value: number, digits: number): string =>
  value.toLocaleString(currentLanguage(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The measures of the allocation beside those of the greedy choice. */
export function WeekFigures({ allocation }: { allocation: Allocation }): ReactElement {
  const t = useTexts(weekTexts);
  const { chosen, greedy, challenges } = allocation;
  const rows = [
    { name: t('covered'), of: (choice: typeof chosen) => inDigits(choice.covered, 0) },
    { name: t('left'), of: (choice: typeof chosen) => inDigits(challenges - choice.covered, 0) },
    { name: t('suggestions'), of: (choice: typeof chosen) => inDigits(choice.suggestions, 0) },
    { name: t('value'), note: t('valueMeaning'), of: (choice: typeof chosen) => inDigits(choice.value, 1) },
    { name: t('gini'), note: t('giniMeaning'), of: (choice: typeof chosen) => inDigits(choice.giniOfExposure, 2) },
  ];
  return (
    <section aria-labelledby="week-figures">
      <Title order={2} fz="h3" id="week-figures">
        {t('figures')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('greedyMeaning')} {t(allocation.isProven ? 'proven' : 'notProven')}
      </Text>
      <RowsTable head={[t('measure'), t('chosen'), t('greedy')]}>
        {rows.map(({ name, note, of }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">
              {name}
              {note && (
                <Text fz="sm" c="dimmed" fw={400}>
                  {note}
                </Text>
              )}
            </Table.Th>
            <Table.Td data-label={t('chosen')}>{of(chosen)}</Table.Td>
            <Table.Td data-label={t('greedy')}>{of(greedy)}</Table.Td>
          </Table.Tr>
        ))}
      </RowsTable>
    </section>
  );
}

/** The challenges without a suggestion, and why. */
export function WeekLeftOut({ allocation }: { allocation: Allocation }): ReactElement {
  const t = useTexts(weekTexts);
  const { leftOut, leftOutCount } = allocation;
  return (
    <section aria-labelledby="week-left-out">
      <Title order={2} fz="h3" id="week-left-out" mb="xs">
        {t('leftOut')}
      </Title>
      {leftOut.length === 0 ? (
        <Text>{t('nobodyLeftOut')}</Text>
      ) : (
        <RowsTable head={[t('challenge'), t('reason'), t('candidates'), t('greedyWould')]}>
          {leftOut.map(({ challengeId, title, obstacle, candidates, greedySuggestions }) => (
            <Table.Tr key={challengeId}>
              <Table.Th scope="row">
                <Anchor component={Link} to={`/challenges/${challengeId}`} inherit>
                  {title}
                </Anchor>
              </Table.Th>
              <Table.Td>{t(obstacle)}</Table.Td>
              <Table.Td data-label={t('candidates')}>{candidates}</Table.Td>
              <Table.Td data-label={t('greedyWould')}>{t('withCount', { count: greedySuggestions })}</Table.Td>
            </Table.Tr>
          ))}
        </RowsTable>
      )}
      {leftOutCount > leftOut.length && (
        <Text mt="xs">{t('moreLeftOut', { count: leftOutCount - leftOut.length })}</Text>
      )}
    </section>
  );
}
