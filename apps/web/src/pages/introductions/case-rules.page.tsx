import { limitBounds, timedStates } from '#domain/introductions';
import { isLocalDate } from '#domain/time';
import { introductionStates } from '#domain/vocabulary';
import { Button, Checkbox, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { answer, api, ifMatch, versionedAnswer, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { DayInput } from '../../parts/day-input.js';
import { FieldGroup } from '../../parts/field-group.js';
import { GuidedForm, useGuidedForm, type FieldErrors, type GuidedFormState } from '../../parts/form.js';
import { Loading } from '../../parts/loading.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { caseToolsTexts } from './case-tools.texts.js';

type Rules = components['schemas']['CaseRules'];
const narrow = { wrapper: { maxWidth: '8rem' } };

function Holidays({ form }: { form: GuidedFormState<Rules> }): ReactElement {
  const t = useTexts(caseToolsTexts);
  const { holidays } = form.values;
  return (
    <FieldGroup id="holidays" legend={t('closedDays')} hint={t('closedDaysHint')}>
      {holidays.map((_, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <DayInput label={t('firstDay')} size="sm" w="11rem" {...form.field(`holidays.${index}.fromOn`)} />
          <DayInput label={t('lastDay')} size="sm" w="11rem" {...form.field(`holidays.${index}.untilOn`)} />
          <TextInput label={t('occasion')} size="sm" maxLength={200} {...form.field(`holidays.${index}.name`)} />
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('removeClosed', { number: index + 1 })}
            onClick={() => form.set({ holidays: holidays.filter((_other, i) => i !== index) })}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          onClick={() => form.set({ holidays: [...holidays, { fromOn: '', untilOn: '', name: '' }] })}
        >
          {t('addClosed')}
        </Button>
      </Group>
    </FieldGroup>
  );
}

function problemsOf({ limits, holidays }: Rules, words: { days: string; dates: string }): FieldErrors {
  const { least, most } = limitBounds;
  const wrong = timedStates.filter((state) => !(limits[state] >= least && limits[state] <= most));
  const dates = holidays.flatMap(({ fromOn, untilOn }, i) =>
    isLocalDate(fromOn) && isLocalDate(untilOn) && fromOn <= untilOn ? [] : [`holidays.${i}.untilOn`],
  );
  const found: [string, string][] = [
    ...wrong.map((state): [string, string] => [`limits.${state}`, words.days]),
    ...dates.map((field): [string, string] => [field, words.dates]),
  ];
  return Object.fromEntries(found);
}

function RulesForm(props: {
  clusterId: string;
  loaded: Versioned<components['schemas']['CaseRulesView']>;
}): ReactElement {
  const { clusterId, loaded } = props;
  const t = useTexts(caseToolsTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { limits, keepsNationalHolidays, holidays } = loaded.data;
  const form = useGuidedForm<Rules>({
    initial: { limits, keepsNationalHolidays, holidays },
    validate: (values) => problemsOf(values, { days: t('daysWrong', limitBounds), dates: t('datesWrong') }),
  });
  const save = async (body: Rules): Promise<void> => {
    const params = { path: { clusterId } };
    await answer(api.PUT('/api/v1/clusters/{clusterId}/case-rules', { params, body, headers: ifMatch(loaded.etag) }));
    await queries.invalidateQueries({ queryKey: ['clusters', clusterId, 'case-rules'] });
    await navigate(`/clusters/${clusterId}`);
  };
  return (
    <GuidedForm form={form} submitLabel={t('save')} onSend={save}>
      <FieldGroup id="limits" legend={t('limits')} hint={t('limitsHint')}>
        {timedStates.map((state) => (
          <NumberInput
            key={state}
            label={introductionStates.labels[state][language]}
            min={limitBounds.least}
            max={limitBounds.most}
            clampBehavior="none"
            allowDecimal={false}
            styles={narrow}
            {...form.field(`limits.${state}`)}
          />
        ))}
      </FieldGroup>
      <Checkbox label={t('nationalHolidays')} {...form.field('keepsNationalHolidays', { type: 'checkbox' })} />
      <Holidays form={form} />
    </GuidedForm>
  );
}

/** For whoever manages a cluster: how long its introductions may take in each state, and when it is closed. */
export function CaseRulesPage(): ReactElement {
  const { clusterId = '' } = useParams();
  const t = useTexts(caseToolsTexts);
  const params = { path: { clusterId } };
  const found = useQuery({
    queryKey: ['clusters', clusterId, 'case-rules'],
    queryFn: () => versionedAnswer(api.GET('/api/v1/clusters/{clusterId}/case-rules', { params })),
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  if (found.error) return <ProblemNote error={found.error} onRetry={found.refetch} />;
  return (
    <>
      <PageTitle lead={t('rulesLead')}>{t('rulesTitle')}</PageTitle>
      <Text mb="lg">{t('rulesText')}</Text>
      <RulesForm clusterId={clusterId} loaded={found.data} />
    </>
  );
}
