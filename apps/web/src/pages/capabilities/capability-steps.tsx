import { capabilityKinds, cooperationTypes, iprStatuses } from '#domain/vocabulary';
import { Textarea, TextInput } from '@mantine/core';
import { CodeCheckboxes, CodeRadios, CodeSelect } from '../../parts/code-select.js';
import { ContactsField } from '../../parts/contacts-field.js';
import { labelsOf } from '../../parts/labels-of.js';
import type { Step } from '../../parts/steps.js';
import { TrlSelect } from '../../parts/trl-select.js';
import {
  fieldStep,
  languageQuestion,
  trlAnswer,
  workLanguagesQuestion,
  type WritingParts,
} from '../writing/writing-steps.js';
import type { CapabilityTranslate, CapabilityValues } from './capability-values.js';
import { EvidenceField } from './evidence-field.js';

/** What the pages of the form are made of. */
export interface CapabilityStepParts extends WritingParts<CapabilityValues> {
  readonly t: CapabilityTranslate;
}

function whatStep(parts: CapabilityStepParts): Step {
  const { form, t, w, organisation, language } = parts;
  const { kind, title, description } = form.values;
  const written = languageQuestion(parts);
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
        <TextInput label={w('title')} description={t('titleHint')} {...form.field('title')} />
        <Textarea
          label={t('description')}
          description={t('descriptionHint')}
          minRows={6}
          {...form.field('description')}
        />
        {written.content}
      </>
    ),
    answers: [
      { label: t('kind'), value: labelsOf(capabilityKinds, [kind], language).join(', ') },
      { label: w('title'), value: title },
      { label: t('description'), value: description },
      written.answer,
    ],
  };
}

function cooperationStep(parts: CapabilityStepParts): Step {
  const { form, t, language } = parts;
  const { trl, cooperationTypes: kinds, iprStatus } = form.values;
  const spoken = workLanguagesQuestion(parts);
  return {
    id: 'cooperation',
    title: t('stepCooperation'),
    fields: ['trl', 'cooperationTypes', 'workLanguages', 'iprStatus'],
    content: (
      <>
        <TrlSelect label={t('trl')} {...form.field('trl')} />
        <CodeCheckboxes list={cooperationTypes} label={t('cooperationTypes')} {...form.field('cooperationTypes')} />
        {spoken.content}
        <CodeSelect list={iprStatuses} label={t('iprStatus')} {...form.field('iprStatus')} />
      </>
    ),
    answers: [
      trlAnswer(t('trl'), trl, language),
      { label: t('cooperationTypes'), value: labelsOf(cooperationTypes, kinds, language).join(', ') },
      spoken.answer,
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
    fields: ['equipment', 'evidence', 'pasted'],
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

function peopleStep({ form, t, w, contactNames }: CapabilityStepParts): Step {
  return {
    id: 'people',
    title: t('stepPeople'),
    lead: t('stepPeopleLead'),
    fields: ['contactIds'],
    content: (
      <ContactsField
        organisationId={form.values.organisationId}
        label={w('contactIds')}
        {...form.field('contactIds')}
      />
    ),
    answers: [{ label: w('contactIds'), value: contactNames }],
  };
}

/** The pages of the guided form, in order. */
export function capabilitySteps(parts: CapabilityStepParts): readonly Step[] {
  return [whatStep(parts), fieldStep(parts), cooperationStep(parts), evidenceStep(parts), peopleStep(parts)];
}
