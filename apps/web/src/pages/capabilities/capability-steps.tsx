import { regions, sectors, topicLabel } from '#domain/taxonomy';
import { capabilityKinds, cooperationTypes, iprStatuses, workLanguages } from '#domain/vocabulary';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../../i18n/texts.js';
import { CodeCheckboxes, CodeMultiSelect, CodeRadios, CodeSelect } from '../../parts/code-select.js';
import type { GuidedFormState } from '../../parts/form.js';
import { ContactsField } from '../../parts/contacts-field.js';
import { labelsOf } from '../../parts/labels-of.js';
import { RegionSelect } from '../../parts/place-selects.js';
import type { Step } from '../../parts/steps.js';
import { TopicPicker } from '../../parts/topic-picker.js';
import { TrlSelect } from '../../parts/trl-select.js';
import type { CapabilityTranslate, CapabilityValues } from './capability-values.js';
import { EvidenceField } from './evidence-field.js';

export interface CapabilityStepParts {
  readonly form: GuidedFormState<CapabilityValues>;
  readonly t: CapabilityTranslate;
  readonly language: Language;
  /** The choice of the organisation, where there is more than one. */
  readonly organisation: ReactNode;
  readonly contactNames: string;
}

const languageNames = { ro: 'Română', en: 'English' } as const;

function whatStep({ form, t, organisation, language }: CapabilityStepParts): Step {
  const { kind, title, description, language: written } = form.values;
  return {
    id: 'what',
    title: t('stepWhat'),
    lead: t('stepWhatLead'),
    fields: ['organisationId', 'kind', 'title', 'description', 'language'],
    content: (
      <>
        {organisation}
        <CodeRadios
          list={capabilityKinds}
          label={t('kind')}
          hints={{
            expertise: t('kindExpertise'),
            technology: t('kindTechnology'),
            equipment: t('kindEquipment'),
            service: t('kindService'),
          }}
          {...form.field('kind')}
        />
        <TextInput label={t('title')} description={t('titleHint')} {...form.field('title')} />
        <Textarea
          label={t('description')}
          description={t('descriptionHint')}
          minRows={6}
          {...form.field('description')}
        />
        <NativeSelect
          label={t('language')}
          data={(['ro', 'en'] as const).map((code) => ({ value: code, label: languageNames[code] }))}
          {...form.field('language')}
        />
      </>
    ),
    answers: [
      { label: t('kind'), value: labelsOf(capabilityKinds, [kind], language).join(', ') },
      { label: t('title'), value: title },
      { label: t('description'), value: description },
      { label: t('language'), value: languageNames[written] },
    ],
  };
}

function fieldStep({ form, t, language }: CapabilityStepParts): Step {
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

function cooperationStep({ form, t, language }: CapabilityStepParts): Step {
  const { trl, cooperationTypes: kinds, workLanguages: spoken, iprStatus } = form.values;
  return {
    id: 'cooperation',
    title: t('stepCooperation'),
    fields: ['trl', 'cooperationTypes', 'workLanguages', 'iprStatus'],
    content: (
      <>
        <TrlSelect label={t('trl')} {...form.field('trl')} />
        <CodeCheckboxes list={cooperationTypes} label={t('cooperationTypes')} {...form.field('cooperationTypes')} />
        <CodeCheckboxes list={workLanguages} label={t('workLanguages')} {...form.field('workLanguages')} />
        <CodeSelect list={iprStatuses} label={t('iprStatus')} {...form.field('iprStatus')} />
      </>
    ),
    answers: [
      { label: t('trl'), value: trl && String(trl) },
      { label: t('cooperationTypes'), value: labelsOf(cooperationTypes, kinds, language).join(', ') },
      { label: t('workLanguages'), value: labelsOf(workLanguages, spoken, language).join(', ') },
      { label: t('iprStatus'), value: labelsOf(iprStatuses, [iprStatus], language).join(', ') },
    ],
  };
}

function evidenceStep({ form, t }: CapabilityStepParts): Step {
  const { equipment, evidence } = form.values;
  return {
    id: 'evidence',
    title: t('stepEvidence'),
    lead: t('stepEvidenceLead'),
    fields: ['equipment', 'evidence'],
    content: (
      <>
        <Textarea label={t('equipment')} description={t('equipmentHint')} minRows={2} {...form.field('equipment')} />
        <EvidenceField form={form} />
      </>
    ),
    answers: [
      { label: t('equipment'), value: equipment },
      { label: t('evidence'), value: evidence.map(({ title }) => `• ${title}`).join('\n') },
    ],
  };
}

function peopleStep({ form, t, contactNames }: CapabilityStepParts): Step {
  return {
    id: 'people',
    title: t('stepPeople'),
    lead: t('stepPeopleLead'),
    fields: ['contactIds'],
    content: (
      <ContactsField
        organisationId={form.values.organisationId}
        label={t('contactIds')}
        {...form.field('contactIds')}
      />
    ),
    answers: [{ label: t('contactIds'), value: contactNames }],
  };
}

/** The pages of the guided form, in order. */
export function capabilitySteps(parts: CapabilityStepParts): readonly Step[] {
  return [whatStep(parts), fieldStep(parts), cooperationStep(parts), evidenceStep(parts), peopleStep(parts)];
}
