import {
  normaliseRegistrationCode,
  organisationKinds,
  partnerSizes,
  type OrganisationKind,
  type PartnerSize,
} from '#domain/vocabulary';
import type { DraftOf } from '../../parts/draft.js';
import { sectors, type County, type Sector } from '#domain/taxonomy';
import { Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import { CodeMultiSelect, CodeSelect } from '../../parts/code-select.js';
import { GuidedForm, useGuidedForm } from '../../parts/form.js';
import { CountySelect } from '../../parts/place-selects.js';
import { organisationTexts } from './organisations.texts.js';

type Profile = components['schemas']['OrganisationProfile'];

interface Values {
  name: string;
  kind: OrganisationKind | '';
  legalId: string;
  county: County | '';
  city: string;
  sizeBand: PartnerSize | '';
  website: string;
  description: string;
  sectors: Sector[];
}

const MOST_SECTORS = 6;

/** The fields of an organisation, for entering and for editing it. `draft` names what is kept while typing. */
export function OrganisationForm(props: {
  profile: Profile | null;
  draft: DraftOf;
  submitLabel: string;
  onSend: (profile: Profile, key: string) => Promise<void>;
}): ReactElement {
  const t = useTexts(organisationTexts);
  const form = useGuidedForm<Values>({
    initial: toValues(props.profile),
    draft: props.draft,
    validate: (values) => ({
      name: values.name.trim().length < 2 ? t('nameMissing') : undefined,
      kind: values.kind === '' ? t('kindMissing') : undefined,
      legalId: values.legalId && normaliseRegistrationCode(values.legalId) === null ? t('legalIdWrong') : undefined,
      website: values.website === '' || /^https?:\/\/\S+\.\S+/.test(values.website) ? undefined : t('websiteWrong'),
      sectors: values.sectors.length > MOST_SECTORS ? t('sectorsMany') : undefined,
    }),
  });
  return (
    <GuidedForm
      form={form}
      submitLabel={props.submitLabel}
      onSend={(values, key) => props.onSend(toProfile(values, props.profile), key)}
    >
      <TextInput label={t('fieldName')} {...form.field('name')} />
      <CodeSelect list={organisationKinds} label={t('kind')} {...form.field('kind')} />
      <TextInput label={t('fieldLegalId')} maw="20rem" {...form.field('legalId')} />
      <CountySelect label={t('fieldCounty')} {...form.field('county')} />
      <TextInput label={t('fieldCity')} {...form.field('city')} />
      <CodeSelect list={partnerSizes} label={t('fieldSize')} {...form.field('sizeBand')} />
      <TextInput label={t('fieldWebsite')} description={t('websiteHint')} inputMode="url" {...form.field('website')} />
      <CodeMultiSelect list={sectors} label={t('fieldSectors')} {...form.field('sectors')} />
      <Textarea label={t('fieldDescription')} autosize minRows={4} {...form.field('description')} />
    </GuidedForm>
  );
}

const EMPTY: Values = {
  name: '',
  kind: '',
  legalId: '',
  county: '',
  city: '',
  sizeBand: '',
  website: '',
  description: '',
  sectors: [],
};

function toValues(profile: Profile | null): Values {
  if (profile === null) return EMPTY;
  return {
    name: profile.name,
    kind: profile.kind,
    legalId: profile.legalId ?? '',
    county: profile.county ?? '',
    city: profile.city ?? '',
    sizeBand: profile.sizeBand ?? '',
    website: profile.website ?? '',
    description: profile.description,
    sectors: [...profile.sectors],
  };
}

function toProfile(values: Values, before: Profile | null): Profile {
  return {
    name: values.name,
    kind: values.kind || 'sme',
    legalId: values.legalId.trim() || null,
    region: before?.region ?? null,
    county: values.county || null,
    city: values.city.trim() || null,
    sizeBand: values.sizeBand || null,
    website: values.website.trim() || null,
    description: values.description,
    sectors: values.sectors,
  };
}
