import { Alert, Anchor, Button, Checkbox, FileInput, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { PageTitle } from '../../parts/page-title.js';
import { clusterTexts } from './clusters.texts.js';
import { FactList } from '../../parts/fact-list.js';
import { MemberListPreview } from './member-list-preview.js';

type Preview = components['schemas']['MemberListPreview'];
type Report = components['schemas']['MemberImportReport'];

/** A file's bytes go as they are: the server finds out encoding and delimiter, the same way for preview and import. */
const asCsv = (file: File) => ({
  body: file as unknown as string,
  bodySerializer: () => file,
  headers: { 'content-type': 'text/csv' },
});

/** Upload, look, confirm, done: nothing is stored before the third. */
export function ImportMembersPage(): ReactElement {
  const { clusterId = '' } = useParams();
  const t = useTexts(clusterTexts);
  const [read, setRead] = useState<{ file: File; preview: Preview } | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  if (report) return <Done clusterId={clusterId} report={report} />;
  return (
    <>
      <PageTitle
        kicker={
          <Anchor component={Link} to={`/clusters/${clusterId}`}>
            {t('toCluster')}
          </Anchor>
        }
        lead={t('importLead')}
      >
        {t('importTitle')}
      </PageTitle>
      {read ? (
        <Confirm {...read} clusterId={clusterId} onDone={setReport} onOther={() => setRead(null)} />
      ) : (
        <ChooseFile clusterId={clusterId} onRead={(file, preview) => setRead({ file, preview })} />
      )}
    </>
  );
}

function ChooseFile(props: { clusterId: string; onRead: (file: File, preview: Preview) => void }): ReactElement {
  const t = useTexts(clusterTexts);
  const form = useGuidedForm<{ file: File | null }>({
    initial: { file: null },
    validate: ({ file }) => ({ file: file ? undefined : t('fileMissing') }),
  });
  return (
    <GuidedForm
      form={form}
      submitLabel={t('preview')}
      onSend={async ({ file }) => {
        if (!file) return;
        const params = { path: { clusterId: props.clusterId } };
        props.onRead(
          file,
          await answer(api.POST('/api/v1/clusters/{clusterId}/members/preview', { params, ...asCsv(file) })),
        );
      }}
    >
      <Text>{t('columnsHelp')}</Text>
      <FileInput
        label={t('file')}
        description={t('fileHint')}
        placeholder={t('fileMissing')}
        accept=".csv,.txt,text/csv"
        clearable
        {...form.field('file')}
      />
    </GuidedForm>
  );
}

function Confirm(props: {
  clusterId: string;
  file: File;
  preview: Preview;
  onDone: (report: Report) => void;
  onOther: () => void;
}): ReactElement {
  const { clusterId, file, preview } = props;
  const t = useTexts(clusterTexts);
  const queries = useQueryClient();
  const bad = preview.rows.filter(({ action }) => action === null).length;
  const form = useGuidedForm({
    initial: { skipErrors: false },
    validate: ({ skipErrors }) => ({ skipErrors: bad > 0 && !skipErrors ? t('fixFirst') : undefined }),
  });
  return (
    <>
      <MemberListPreview preview={preview} />
      <GuidedForm
        form={form}
        submitLabel={t('importNow')}
        actions={
          <Button variant="default" onClick={props.onOther}>
            {t('otherFile')}
          </Button>
        }
        onSend={async ({ skipErrors }) => {
          const query = { digest: preview.digest, skipErrors: skipErrors ? ('true' as const) : ('false' as const) };
          const params = { path: { clusterId }, query };
          const report = await answer(
            api.POST('/api/v1/clusters/{clusterId}/members/import', { params, ...asCsv(file) }),
          );
          await queries.invalidateQueries({ queryKey: ['clusters', clusterId] });
          props.onDone(report);
        }}
      >
        {bad > 0 && <Checkbox size="md" label={t('skipErrors')} {...form.field('skipErrors', { type: 'checkbox' })} />}
      </GuidedForm>
    </>
  );
}

function Done({ clusterId, report }: { clusterId: string; report: Report }): ReactElement {
  const t = useTexts(clusterTexts);
  return (
    <Stack align="flex-start">
      <PageTitle>{t('doneTitle')}</PageTitle>
      <Alert color="clover" role="status">
        <FactList
          facts={[
            [t('doneAdded'), String(report.add)],
            [t('doneJoined'), String(report.join)],
            [t('doneUpdated'), String(report.update)],
            [t('doneUnchanged'), String(report.unchanged)],
            [t('doneSkipped'), String(report.skipped)],
          ]}
        />
      </Alert>
      <Group>
        <Button component={Link} to={`/clusters/${clusterId}`}>
          {t('toCluster')}
        </Button>
      </Group>
    </Stack>
  );
}
