import { counties } from '#domain/taxonomy';
import { audiences, budgetBands, cooperationTypes, identities, ipTerms } from '#domain/vocabulary';
import { Textarea, TextInput } from '@mantine/core';
import type { Translate } from '../../i18n/texts.js';
import { CodeCheckboxes, CodeRadios, CodeSelect } from '../../parts/code-select.js';
import { Day } from '../../parts/date-time.js';
import { DayInput } from '../../parts/day-input.js';
import { ContactsField } from '../../parts/contacts-field.js';
import { labelsOf } from '../../parts/labels-of.js';
import { NullableInput } from '../../parts/nullable-input.js';
import { CountySelect } from '../../parts/place-selects.js';
import type { Step } from '../../parts/steps.js';
import { TrlSelect } from '../../parts/trl-select.js';
import {
  fieldStep,
  languageQuestion,
  trlAnswer,
  workLanguagesQuestion,
  type WritingParts,
} from '../writing/writing-steps.js';
import type { ChallengeValues } from './challenge-values.js';
import type { challengesTexts } from './challenges.texts.js';
import { ClusterNames, ClusterPicker } from './cluster-picker.js';
import { CriteriaField } from './criteria-field.js';

/** What the pages of the form are made of. */
export interface StepParts extends WritingParts<ChallengeValues> {
  readonly t: Translate<(typeof challengesTexts)['entries']>;
}

function needStep(parts: StepParts): Step {
  const { form, t, w, organisation } = parts;
  const { title, teaser } = form.values;
  const language = languageQuestion(parts);
  return {
    id: 'need',
    title: t('stepNeed'),
    lead: t('stepNeedLead'),
    fields: ['organisationId', 'title', 'teaser'],
    content: (
      <>
        {organisation}
        <TextInput label={w('title')} description={t('titleHint')} {...form.field('title')} />
        <Textarea label={t('teaser')} description={t('teaserHint')} minRows={5} {...form.field('teaser')} />
        {language.content}
      </>
    ),
    answers: [{ label: w('title'), value: title }, { label: t('teaser'), value: teaser }, language.answer],
  };
}

function criteriaStep({ form, t }: StepParts): Step {
  const given = form.values.criteria.filter((criterion) => criterion.trim() !== '');
  return {
    id: 'criteria',
    title: t('stepCriteria'),
    lead: t('stepCriteriaLead'),
    fields: ['criteria'],
    content: <CriteriaField form={form} />,
    answers: [{ label: t('criteria'), value: given.map((criterion) => `• ${criterion}`).join('\n') }],
  };
}

function cooperationStep(parts: StepParts): Step {
  const { form, t, language } = parts;
  const { trlNow, trlWanted, cooperationTypes: kinds } = form.values;
  const spoken = workLanguagesQuestion(parts);
  return {
    id: 'cooperation',
    title: t('stepCooperation'),
    fields: ['trlNow', 'trlWanted', 'cooperationTypes', 'workLanguages'],
    content: (
      <>
        <TrlSelect label={t('trlNow')} {...form.field('trlNow')} />
        <TrlSelect label={t('trlWanted')} {...form.field('trlWanted')} />
        <CodeCheckboxes list={cooperationTypes} label={t('cooperationTypes')} {...form.field('cooperationTypes')} />
        {spoken.content}
      </>
    ),
    answers: [
      trlAnswer(t('trlNow'), trlNow, language),
      trlAnswer(t('trlWanted'), trlWanted, language),
      { label: t('cooperationTypes'), value: labelsOf(cooperationTypes, kinds, language).join(', ') },
      spoken.answer,
    ],
  };
}

function termsStep({ form, t, language }: StepParts): Step {
  const { budgetBand, deadlineOn, ipTerms: rights } = form.values;
  return {
    id: 'terms',
    title: t('stepTerms'),
    fields: ['budgetBand', 'deadlineOn', 'ipTerms'],
    content: (
      <>
        <CodeRadios list={budgetBands} label={t('budgetBand')} {...form.field('budgetBand')} />
        <DayInput label={t('deadlineOn')} w="14rem" {...form.field('deadlineOn')} />
        <CodeSelect list={ipTerms} label={t('ipTerms')} {...form.field('ipTerms')} />
      </>
    ),
    answers: [
      { label: t('budgetBand'), value: labelsOf(budgetBands, [budgetBand], language).join(', ') },
      { label: t('deadlineOn'), value: deadlineOn ? <Day on={deadlineOn} /> : '' },
      { label: t('ipTerms'), value: labelsOf(ipTerms, [rights], language).join(', ') },
    ],
  };
}

function viewersStep({ form, t, w, language, contactNames }: StepParts): Step {
  const { values } = form;
  return {
    id: 'viewers',
    title: t('stepViewers'),
    fields: [
      'audience',
      'audienceClusterIds',
      'identity',
      'contactIds',
      'fullText',
      'county',
      'city',
      'confidentialText',
    ],
    content: (
      <>
        <CodeRadios list={audiences} label={t('audience')} {...form.field('audience')} />
        {values.audience === 'clusters' && (
          <ClusterPicker label={t('audienceClusters')} {...form.field('audienceClusterIds')} />
        )}
        <CodeRadios
          list={identities}
          label={t('identity')}
          hints={{ named: t('identityNamed'), anonymous: t('identityAnonymous') }}
          {...form.field('identity')}
        />
        <ContactsField
          organisationId={values.organisationId}
          label={w('contactIds')}
          description={t('contactsHint')}
          {...form.field('contactIds')}
        />
        <Textarea label={t('fullText')} description={t('fullTextHint')} minRows={5} {...form.field('fullText')} />
        <CountySelect label={t('county')} region={values.region} {...form.field('county')} />
        <NullableInput label={t('city')} {...form.field('city')} />
        <Textarea
          label={t('confidentialText')}
          description={t('confidentialHint')}
          {...form.field('confidentialText')}
        />
      </>
    ),
    answers: [
      { label: t('audience'), value: labelsOf(audiences, [values.audience], language).join(', ') },
      ...(values.audience === 'clusters'
        ? [{ label: t('audienceClusters'), value: <ClusterNames ids={values.audienceClusterIds} /> }]
        : []),
      { label: t('identity'), value: labelsOf(identities, [values.identity], language).join(', ') },
      { label: w('contactIds'), value: contactNames },
      { label: t('fullText'), value: values.fullText },
      { label: t('county'), value: labelsOf(counties, [values.county], language).join(', ') },
      { label: t('city'), value: values.city },
      { label: t('confidentialText'), value: values.confidentialText },
    ],
  };
}

/** The pages of the guided form, in order. */
export function challengeSteps(parts: StepParts): readonly Step[] {
  return [
    needStep(parts),
    criteriaStep(parts),
    fieldStep(parts),
    cooperationStep(parts),
    termsStep(parts),
    viewersStep(parts),
  ];
}
