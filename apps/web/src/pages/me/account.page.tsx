import { isZone } from '#domain/time';
import { Alert, Divider, NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { sessionQuery } from '../../api/session.js';
import { changeLanguage, useTexts, type Language } from '../../i18n/texts.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { InterestsPanel } from '../conflicts/declaration-panel.js';
import { meTexts } from './me.texts.js';

type Person = components['schemas']['Person'];
interface Settings {
  name: string;
  language: Language;
  zone: string;
  weeklyCapacity: number | string;
}

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

function zonesWith(own: string): string[] {
  return [...new Set([own, browserZone, ...Intl.supportedValuesOf('timeZone')])].filter(isZone).sort();
}

function SettingsForm(props: { person: Versioned<Person>; setSaved: (isSaved: boolean) => void }): ReactElement {
  const { person, setSaved } = props;
  const t = useTexts(meTexts);
  const queries = useQueryClient();
  const { name, language, zone, weeklyCapacity } = person.data;
  const form = useGuidedForm<Settings>({
    initial: { name, language, zone, weeklyCapacity },
    validate: (values) => ({
      name: values.name.trim().length < 2 ? t('nameMissing') : undefined,
      weeklyCapacity: isCapacity(values.weeklyCapacity) ? undefined : t('capacityWrong'),
    }),
  });
  const save = async (values: Settings): Promise<void> => {
    setSaved(false);
    const body = { ...values, name: values.name.trim(), weeklyCapacity: Number(values.weeklyCapacity) };
    await answer(api.PUT('/api/v1/people/me', { headers: ifMatch(person.etag), body }));
    changeLanguage(body.language);
    await queries.invalidateQueries({ queryKey: ['people', 'me'] });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    setSaved(true);
  };
  return (
    <GuidedForm form={form} onSend={save} submitLabel={t('save')}>
      <TextInput label={t('name')} autoComplete="name" {...form.field('name')} />
      <TextInput label={t('email')} value={person.data.email} readOnly variant="unstyled" />
      <NativeSelect
        label={t('language')}
        data={[
          { value: 'ro', label: 'Română' },
          { value: 'en', label: 'English' },
        ]}
        {...form.field('language')}
      />
      <Select
        label={t('zone')}
        description={t('zoneHint', { zone: browserZone })}
        searchable
        allowDeselect={false}
        data={zonesWith(zone)}
        {...form.field('zone')}
      />
      <NumberInput
        label={t('capacity')}
        description={t('capacityHint')}
        min={0}
        max={50}
        allowDecimal={false}
        styles={{ wrapper: { maxWidth: '12rem' } }}
        {...form.field('weeklyCapacity')}
      />
    </GuidedForm>
  );
}

function isCapacity(value: number | string): boolean {
  const number = typeof value === 'number' ? value : Number(value || Number.NaN);
  return Number.isInteger(number) && number >= 0 && number <= 50;
}

export function AccountPage(): ReactElement {
  const t = useTexts(meTexts);
  const [isSaved, setSaved] = useState(false);
  const person = useQuery({
    queryKey: ['people', 'me'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/people/me')),
  });
  if (person.isPending) return <Loading />;
  if (person.error) return <ProblemNote error={person.error} onRetry={person.refetch} />;
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {isSaved && (
        <Alert role="status" mb="lg" maw="38rem">
          {t('saved')}
        </Alert>
      )}
      <SettingsForm key={person.data.etag} person={person.data} setSaved={setSaved} />
      <Divider my="xl" maw="38rem" />
      <InterestsPanel />
    </>
  );
}
