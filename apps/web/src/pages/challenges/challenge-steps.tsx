import { regions, sectors, topicLabel } from '#domain/taxonomy';
import { audiences, budgetBands, cooperationTypes, identities, ipTerms, workLanguages } from '#domain/vocabulary';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language, Translate } from '../../i18n/texts.js';
import { CodeCheckboxes, CodeMultiSelect, CodeRadios, CodeSelect } from '../../parts/code-select.js';
import { Day } from '../../parts/date-time.js';
import type { GuidedFormState } from '../../parts/form.js';
import { ContactsField } from '../../parts/contacts-field.js';
import { labelsOf } from '../../parts/labels-of.js';
import { NullableInput } from '../../parts/nullable-input.js';
import { CountySelect, RegionSelect } from '../../parts/place-selects.js';
import type { Step } from '../../parts/steps.js';
import { TopicPicker } from '../../parts/topic-picker.js';
import { TrlSelect } from '../../parts/trl-select.js';
import type { ChallengeValues } from './challenge-values.js';
import type { challengesTexts } from './challenges.texts.js';
import { ClusterPicker } from './cluster-picker.js';
import { CriteriaField } from './criteria-field.js';

export interface StepParts {
  readonly form: GuidedFormState<ChallengeValues>;
  readonly t: Translate<(typeof challengesTexts)['entries']>;
  readonly language: Language;
  /** The choice of the organisation, where there is more than one. */
  readonly organisation: ReactNode;
  readonly contactNames: string;
}

const languageNames = { ro: 'Română', en: 'English' } as const;

function needStep({ form, t, organisation }: StepParts): Step {
  const { title, teaser, language: written } = form.values;
  return {
    id: 'need',
    title: t('stepNeed'),
    lead: t('stepNeedLead'),
    fields: ['organisationId', 'title', 'teaser'],
    content: (
      <>
        {organisation}
        <TextInput label={t('title')} description={t('titleHint')} {...form.field('title')} />
        <Textarea label={t('teaser')} description={t('teaserHint')} minRows={5} {...form.field('teaser')} />
        <NativeSelect
          label={t('language')}
          data={(['ro', 'en'] as const).map((code) => ({ value: code, label: languageNames[code] }))}
          {...form.field('language')}
        />
      </>
    ),
    answers: [
      { label: t('title'), value: title },
      { label: t('teaser'), value: teaser },
      { label: t('language'), value: languageNames[written] },
    ],
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

function fieldStep({ form, t, language }: StepParts): Step {
  const { values } = form;
  return {
    id: 'field',
    title: t('stepField'),
    fields: ['sectors', 'topics', 'region'],
    content: (
      <>
        <CodeMultiSelect
          list={sectors}
          label={t('sectors')}
          description={t('sectorsHint')}
          {...form.field('sectors')}
        />
        <TopicPicker label={t('topics')} {...form.field('topics')} />
        <RegionSelect label={t('region')} {...form.field('region')} />
      </>
    ),
    answers: [
      { label: t('sectors'), value: labelsOf(sectors, values.sectors, language).join(', ') },
      { label: t('topics'), value: values.topics.map((id) => topicLabel(id, language)).join(', ') },
      { label: t('region'), value: labelsOf(regions, [values.region], language).join(', ') },
    ],
  };
}

function cooperationStep({ form, t, language }: StepParts): Step {
  const { trlNow, trlWanted, cooperationTypes: kinds, workLanguages: spoken } = form.values;
  return {
    id: 'cooperation',
    title: t('stepCooperation'),
    fields: ['trlNow', 'trlWanted', 'cooperationTypes', 'workLanguages'],
    content: (
      <>
        <TrlSelect label={t('trlNow')} {...form.field('trlNow')} />
        <TrlSelect label={t('trlWanted')} {...form.field('trlWanted')} />
        <CodeCheckboxes list={cooperationTypes} label={t('cooperationTypes')} {...form.field('cooperationTypes')} />
        <CodeCheckboxes list={workLanguages} label={t('workLanguages')} {...form.field('workLanguages')} />
      </>
    ),
    answers: [
      { label: t('trlNow'), value: trlNow && String(trlNow) },
      { label: t('trlWanted'), value: trlWanted && String(trlWanted) },
      { label: t('cooperationTypes'), value: labelsOf(cooperationTypes, kinds, language).join(', ') },
      { label: t('workLanguages'), value: labelsOf(workLanguages, spoken, language).join(', ') },
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
        <NullableInput type="date" label={t('deadlineOn')} w="14rem" {...form.field('deadlineOn')} />
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

function viewersStep({ form, t, language, contactNames }: StepParts): Step {
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
          label={t('contactIds')}
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
      { label: t('identity'), value: labelsOf(identities, [values.identity], language).join(', ') },
      { label: t('contactIds'), value: contactNames },
      { label: t('fullText'), value: values.fullText },
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
