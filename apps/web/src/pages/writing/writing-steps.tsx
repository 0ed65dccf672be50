import { regions, sectors, topicLabel, type Region, type Sector } from '#domain/taxonomy';
import { isTrl, trlLabel, workLanguages, type WorkLanguage } from '#domain/vocabulary';
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/texts.js';
import { CodeCheckboxes, CodeMultiSelect } from '../../parts/code-select.js';
import type { GuidedFormState } from '../../parts/form.js';
import { labelsOf } from '../../parts/labels-of.js';
import { RegionSelect } from '../../parts/place-selects.js';
import type { Step } from '../../parts/steps.js';
import { TopicPicker } from '../../parts/topic-picker.js';
import type { WritingTranslate } from './rule-words.js';

/** What the forms of challenges and of capabilities both hold. */
export interface WrittenValues {
  readonly organisationId: string;
  readonly language: Language;
  readonly sectors: readonly Sector[];
  readonly topics: readonly string[];
  readonly region: Region | null;
  readonly workLanguages: readonly WorkLanguage[];
  readonly contactIds: readonly string[];
}

/** What the pages of such a form are made of. */
export interface WritingParts<V extends WrittenValues> {
  readonly form: GuidedFormState<V>;
  readonly w: WritingTranslate;
  readonly language: Language;
  /** The choice of the organisation, where there is more than one. */
  readonly organisation: ReactNode;
  readonly contactNames: string;
}

type Answer = Step['answers'][number];
interface Question {
  readonly content: ReactNode;
  readonly answer: Answer;
}

const languageNames = { ro: 'Română', en: 'English' } as const;

export function languageQuestion<V extends WrittenValues>({ form, w }: WritingParts<V>): Question {
  const data = (['ro', 'en'] as const).map((code) => ({ value: code, label: languageNames[code] }));
  return {
    content: <NativeSelect label={w('language')} data={data} {...form.field('language')} />,
    answer: { label: w('language'), value: languageNames[form.values.language] },
  };
}

export function workLanguagesQuestion<V extends WrittenValues>({ form, w, language }: WritingParts<V>): Question {
  return {
    content: <CodeCheckboxes list={workLanguages} label={w('workLanguages')} {...form.field('workLanguages')} />,
    answer: {
      label: w('workLanguages'),
      value: labelsOf(workLanguages, form.values.workLanguages, language).join(', '),
    },
  };
}

/** A readiness level with its words. */
export function trlAnswer(label: string, level: number | null, language: Language): Answer {
  return { label, value: level !== null && isTrl(level) ? `${level} – ${trlLabel(level, language)}` : '' };
}

/** Sectors, topics and region. */
export function fieldStep<V extends WrittenValues>({ form, w, language }: WritingParts<V>): Step {
  const { values } = form;
  return {
    id: 'field',
    title: w('stepField'),
    fields: ['sectors', 'topics', 'region'],
    content: (
      <>
        <CodeMultiSelect
          list={sectors}
          label={w('sectors')}
          description={w('sectorsHint')}
          {...form.field('sectors')}
        />
        <TopicPicker label={w('topics')} {...form.field('topics')} />
        <RegionSelect label={w('region')} {...form.field('region')} />
      </>
    ),
    answers: [
      { label: w('sectors'), value: labelsOf(sectors, values.sectors, language).join(', ') },
      { label: w('topics'), value: values.topics.map((id) => topicLabel(id, language)).join(', ') },
      { label: w('region'), value: labelsOf(regions, [values.region], language).join(', ') },
    ],
  };
}
