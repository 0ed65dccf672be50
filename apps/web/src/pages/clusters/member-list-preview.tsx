import { Badge, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useTexts, type Translate } from '../../i18n/texts.js';
import { RowsTable } from '../../parts/rows-table.js';
import { clusterTexts } from './clusters.texts.js';

type Preview = components['schemas']['MemberListPreview'];
type Problem = Preview['rows'][number]['problems'][number];
type Key = keyof (typeof clusterTexts)['entries'];

const SHOWN = 100;
const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const rules = {
  missing: 'ruleMissing',
  'too-long': 'ruleTooLong',
  repeated: 'ruleRepeated',
  'has-people': 'ruleHasPeople',
} as const;
const notUnderstood: Partial<Record<Problem['field'], Key>> = {
  legalId: 'ruleLegalId',
  kind: 'ruleKind',
  county: 'ruleCounty',
  website: 'ruleWebsite',
  contactEmail: 'ruleEmail',
  standing: 'ruleStanding',
  since: 'ruleSince',
};

function wordsOf({ rule, field }: Problem, t: Translate<(typeof clusterTexts)['entries']>): string {
  const key = rule === 'not-understood' ? notUnderstood[field] : rules[rule];
  return key ? t(key as 'ruleMissing') : rule;
}

/** How a file was read, what is wrong with it by row and column, and what importing it would do. */
export function MemberListPreview({ preview }: { preview: Preview }): ReactElement {
  const t = useTexts(clusterTexts);
  const bad = preview.rows.filter(({ action }) => action === null);
  return (
    <Stack mb="lg">
      <Text fw={600}>{t('readAs', { delimiter: t(delimiters[preview.delimiter]), encoding: preview.encoding })}</Text>
      <Group gap="xs" role="group" aria-label={t('columnsRead')}>
        {preview.columns.map(({ heading, field }, i) => (
          <Badge
            key={`${i} ${heading}`}
            variant={field ? 'light' : 'outline'}
            color={field ? 'clover' : 'gray'}
            tt="none"
          >
            {heading}
            {field ? '' : ` (${t('columnIgnored')})`}
          </Badge>
        ))}
      </Group>
      <Text role="status">
        {t('rowsGood', { count: preview.rows.length - bad.length })}
        {bad.length > 0 && ` · ${t('rowsBad', { count: bad.length })}`}
      </Text>
      {bad.length > 0 && <Errors rows={bad} />}
      {preview.rows.length > bad.length && <Actions rows={preview.rows.filter(({ action }) => action !== null)} />}
    </Stack>
  );
}

function Errors({ rows }: { rows: Preview['rows'] }): ReactElement {
  const t = useTexts(clusterTexts);
  const problems = rows.flatMap(({ line, problems: of }) => of.map((problem) => ({ line, ...problem })));
  return (
    <section>
      <Title order={2} fz="h3" mb="xs">
        {t('errorsTitle')}
      </Title>
      <Shown shown={Math.min(problems.length, SHOWN)} all={problems.length} />
      <RowsTable head={[t('line'), t('column'), t('value'), t('whatIsWrong')]}>
        {problems.slice(0, SHOWN).map((problem) => (
          <Table.Tr key={`${problem.line} ${problem.field}`}>
            <Table.Td data-label={t('line')}>{problem.line}</Table.Td>
            <Table.Td data-label={t('column')}>{problem.column}</Table.Td>
            <Table.Td data-label={t('value')}>{problem.value}</Table.Td>
            <Table.Td>{wordsOf(problem, t)}</Table.Td>
          </Table.Tr>
        ))}
      </RowsTable>
    </section>
  );
}

function Actions({ rows }: { rows: Preview['rows'] }): ReactElement {
  const t = useTexts(clusterTexts);
  return (
    <section>
      <Title order={2} fz="h3" mb="xs">
        {t('rowsTitle')}
      </Title>
      <Shown shown={Math.min(rows.length, SHOWN)} all={rows.length} />
      <RowsTable head={[t('line'), t('organisation'), t('contact'), t('happens')]}>
        {rows.slice(0, SHOWN).map(({ line, entry, action }) => (
          <Table.Tr key={line}>
            <Table.Td data-label={t('line')}>{line}</Table.Td>
            <Table.Td>{[entry?.['name'], entry?.['legalId']].filter(Boolean).join(' · ')}</Table.Td>
            <Table.Td>{entry?.['contactEmail']}</Table.Td>
            <Table.Td>{action && t(action)}</Table.Td>
          </Table.Tr>
        ))}
      </RowsTable>
    </section>
  );
}

function Shown({ shown, all }: { shown: number; all: number }): ReactElement | null {
  const t = useTexts(clusterTexts);
  return shown < all ? <Text c="dimmed">{t('firstRows', { shown, all })}</Text> : null;
}
