import { Checkbox, Group, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { ActionButton } from '../../parts/action-button.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { conflictsTexts } from './conflicts.texts.js';

type Declaration = components['schemas']['ConflictDeclaration'];
type Named = Declaration['organisations'][number];

const typingMs = 300;
const most = 50;

interface PanelProps {
  readonly title: string;
  readonly hint: string;
  readonly queryKey: readonly string[];
  readonly load: () => Promise<Declaration>;
  readonly save: (body: { organisationIds: string[] }) => Promise<Declaration>;
}

function Chooser({
  declared,
  save,
}: {
  declared: readonly Named[];
  save: (ids: string[]) => Promise<unknown>;
}): ReactElement {
  const t = useTexts(conflictsTexts);
  const [chosen, setChosen] = useState(declared);
  const [isSaved, setSaved] = useState(false);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), typingMs);
  const found = useQuery({
    queryKey: ['organisations', 'by-name', name],
    queryFn: () => answer(api.GET('/api/v1/organisations', { params: { query: { name, limit: 8 } } })),
    enabled: name.length > 1,
    placeholderData: keepPreviousData,
  });
  const offered = name.length > 1 ? (found.data?.items ?? []) : [];
  const known = new Map([...chosen, ...offered].map((organisation) => [organisation.id, organisation.name]));
  return (
    <>
      <MultiSelect
        label={t('organisations')}
        description={t('typeName')}
        searchable
        hidePickedOptions
        maxValues={most}
        searchValue={typed}
        onSearchChange={setTyped}
        value={chosen.map(({ id }) => id)}
        onChange={(ids) => {
          setTyped('');
          setSaved(false);
          setChosen(ids.map((id) => ({ id, name: known.get(id) ?? '' })));
        }}
        data={[...known].map(([value, label]) => ({ value, label }))}
        filter={({ options }) => options}
        nothingFoundMessage={name.length > 1 && !found.isFetching ? t('nothing') : null}
      />
      <Group>
        <ActionButton
          variant="default"
          onAct={async () => {
            await save(chosen.map(({ id }) => id));
            setSaved(true);
          }}
        >
          {t('save')}
        </ActionButton>
        <Text role="status">{isSaved && t('saved')}</Text>
      </Group>
    </>
  );
}

function DeclarationPanel({ title, hint, queryKey, load, save }: PanelProps): ReactElement {
  const queries = useQueryClient();
  const declared = useQuery({ queryKey, queryFn: load });
  return (
    <Stack component="section" gap="sm" maw="38rem">
      <Title order={2}>{title}</Title>
      <Text c="dimmed">{hint}</Text>
      {declared.error && <ProblemNote error={declared.error} onRetry={declared.refetch} />}
      {declared.data && (
        <Chooser
          declared={declared.data.organisations}
          save={async (organisationIds) => queries.setQueryData(queryKey, await save({ organisationIds }))}
        />
      )}
    </Stack>
  );
}

/** What an organisation asks for: no introductions to people whom its contact persons have published with. */
export function CoAuthorsPanel({ organisationId }: { organisationId: string }): ReactElement {
  const t = useTexts(conflictsTexts);
  const queries = useQueryClient();
  const params = { path: { organisationId } };
  const queryKey = ['organisations', organisationId, 'co-authors'];
  const path = '/api/v1/organisations/{organisationId}/co-authors';
  const found = useQuery({ queryKey, queryFn: () => answer(api.GET(path, { params })) });
  const [isSaved, setSaved] = useState(false);
  const save = async (excluded: boolean): Promise<void> => {
    setSaved(false);
    queries.setQueryData(queryKey, await answer(api.PUT(path, { params, body: { excluded } })));
    setSaved(true);
  };
  const change = useMutation({ mutationFn: save });
  return (
    <Stack component="section" gap="sm" maw="38rem">
      <Title order={2}>{t('coAuthors')}</Title>
      {found.error && <ProblemNote error={found.error} onRetry={found.refetch} />}
      {change.error && <ProblemNote error={change.error} />}
      {found.data && (
        <Checkbox
          label={t('coAuthorsLabel')}
          description={t('coAuthorsHint')}
          checked={found.data.excluded}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.currentTarget.checked)}
        />
      )}
      <Text role="status">{isSaved && t('saved')}</Text>
    </Stack>
  );
}

/** What an organisation declares: whom it competes with. */
export function CompetitorsPanel({ organisationId }: { organisationId: string }): ReactElement {
  const t = useTexts(conflictsTexts);
  const params = { path: { organisationId } };
  return (
    <DeclarationPanel
      title={t('competitors')}
      hint={t('competitorsHint')}
      queryKey={['organisations', organisationId, 'competitors']}
      load={() => answer(api.GET('/api/v1/organisations/{organisationId}/competitors', { params }))}
      save={(body) => answer(api.PUT('/api/v1/organisations/{organisationId}/competitors', { params, body }))}
    />
  );
}

/** What a person declares: where he has an interest of his own. */
export function InterestsPanel(): ReactElement {
  const t = useTexts(conflictsTexts);
  return (
    <DeclarationPanel
      title={t('interests')}
      hint={t('interestsHint')}
      queryKey={['people', 'me', 'interests']}
      load={() => answer(api.GET('/api/v1/people/me/interests'))}
      save={(body) => answer(api.PUT('/api/v1/people/me/interests', { body }))}
    />
  );
}
