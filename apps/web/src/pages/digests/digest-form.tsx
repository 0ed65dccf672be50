import { isLocalDate } from '#domain/time';
import { choices, digestFrequencies, weekdays, type DigestFrequency } from '#domain/vocabulary';
import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api, ifMatch, type Versioned } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useLanguage, useTexts } from '../../i18n/texts.js';
import { CodeRadios } from '../../parts/code-select.js';
import { DayInput } from '../../parts/day-input.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { digestsTexts } from './digests.texts.js';

type Choice = components['schemas']['DigestChoice'];
interface Values {
  frequency: DigestFrequency;
  weekday: string;
  hour: string;
  pausedUntil: string;
}

/** The labels may be longer than the answers. */
const narrow = { wrapper: { maxWidth: '14rem' } };

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

function toChoice({ frequency, weekday, hour, pausedUntil }: Values): Choice {
  return {
    frequency,
    weekday: Number(weekday) as Choice['weekday'],
    hour: Number(hour),
    pausedUntil: pausedUntil === '' ? null : pausedUntil,
  };
}

/** When the digest comes. */
export function DigestForm(props: {
  preferences: Versioned<components['schemas']['DigestPreferences']>;
  setSaved: (isSaved: boolean) => void;
}): ReactElement {
  const { preferences, setSaved } = props;
  const t = useTexts(digestsTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const { frequency, weekday, hour, pausedUntil, zone } = preferences.data;
  const form = useGuidedForm<Values>({
    initial: { frequency, weekday: String(weekday), hour: String(hour), pausedUntil: pausedUntil ?? '' },
    validate: (values) => ({
      pausedUntil: values.pausedUntil === '' || isLocalDate(values.pausedUntil) ? undefined : t('dayWrong'),
    }),
  });
  const save = async (values: Values): Promise<void> => {
    setSaved(false);
    await answer(
      api.PUT('/api/v1/digests/preferences', { headers: ifMatch(preferences.etag), body: toChoice(values) }),
    );
    await queries.invalidateQueries({ queryKey: ['digests'] });
    setSaved(true);
  };
  return (
    <GuidedForm form={form} onSend={save} submitLabel={t('save')}>
      <CodeRadios
        list={digestFrequencies}
        label={t('frequency')}
        hints={{ monthly: t('monthlyHint') }}
        {...form.field('frequency')}
      />
      <NativeSelect
        label={t('weekday')}
        styles={narrow}
        data={choices(weekdays, language).map(({ label }, i) => ({ value: String(i + 1), label }))}
        {...form.field('weekday')}
      />
      <NativeSelect
        label={t('hour')}
        description={t('hourHint', { zone })}
        styles={narrow}
        data={hours}
        {...form.field('hour')}
      />
      <DayInput label={t('pausedUntil')} description={t('pausedHint')} styles={narrow} {...form.field('pausedUntil')} />
      <Text>
        <Anchor component={Link} to="/account">
          {t('account')}
        </Anchor>
      </Text>
    </GuidedForm>
  );
}
