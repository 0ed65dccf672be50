import { z } from 'zod';
import { counties, regionOf, regions, sectors } from '#domain/taxonomy';
import {
  affiliationRoles,
  languages,
  normaliseRegistrationCode,
  organisationKinds,
  partnerSizes,
} from '#domain/vocabulary';
import type { Role } from '#domain/access';
import type { AffiliatedPerson, Organisation, OrganisationProfile, OrganisationRow } from '#features/organisations';
import { pageQuery } from '../http/name-cursor.js';
import { text } from '../http/text.js';

const legalId = z
  .string()
  .max(40)
  .refine(
    (value) => normaliseRegistrationCode(value) !== null,
    'must be a registration code (CUI) with its right last digit',
  );
const website = z.url({ protocol: /^https?$/ }).max(300);

export const organisationBody = z
  .strictObject({
    name: text(2, 200),
    kind: z.enum(organisationKinds.codes),
    legalId: legalId.nullable(),
    region: z.enum(regions.codes).nullable(),
    county: z.enum(counties.codes).nullable(),
    city: text(1, 120).nullable(),
    sizeBand: z.enum(partnerSizes.codes).nullable(),
    website: website.nullable(),
    description: text(0, 4_000),
    sectors: z.array(z.enum(sectors.codes)).max(6),
  })
  .meta({ id: 'OrganisationProfile' });
export type OrganisationBody = z.infer<typeof organisationBody>;

export const listOrganisationsQuery = z.strictObject({
  ...pageQuery,
  name: text(1, 100).optional(),
  verified: z.enum(['true', 'false']).optional(),
  kind: z.enum(organisationKinds.codes).optional(),
  /** Only members of the clusters that the reader manages. */
  mine: z.enum(['true']).optional(),
});
export type ListOrganisationsQuery = z.infer<typeof listOrganisationsQuery>;

const named = z.strictObject({ id: z.uuid(), name: z.string() });
const place = {
  region: z.enum(regions.codes).nullable(),
  county: z.enum(counties.codes).nullable(),
  city: z.string().nullable(),
};

export const organisationCardView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(organisationKinds.codes),
    ...place,
    sectors: z.array(z.enum(sectors.codes)),
    isVerified: z.boolean(),
  })
  .meta({ id: 'OrganisationCard' });
export type OrganisationCardView = z.infer<typeof organisationCardView>;
export const organisationPageView = z
  .strictObject({ items: z.array(organisationCardView), nextCursor: z.string().nullable() })
  .meta({ id: 'OrganisationPage' });
export type OrganisationPageView = z.infer<typeof organisationPageView>;

export const organisationView = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(organisationKinds.codes),
    legalId: z.string().nullable(),
    ...place,
    sizeBand: z.enum(partnerSizes.codes).nullable(),
    website: z.string().nullable(),
    description: z.string(),
    sectors: z.array(z.enum(sectors.codes)),
    origin: z.enum(['own', 'import', 'demo']),
    verifiedAt: z.iso.datetime().nullable(),
    clusters: z.array(named),
    /** What the reader may do with it. */
    may: z.strictObject({ edit: z.boolean(), verify: z.boolean(), removePeople: z.boolean() }),
    version: z.int(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof organisationView>;

export const affiliatedPersonView = z
  .strictObject({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(affiliationRoles.codes),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'AffiliatedPerson' });
export const affiliatedPeopleView = z
  .strictObject({ items: z.array(affiliatedPersonView) })
  .meta({ id: 'AffiliatedPeople' });
export type AffiliatedPeopleView = z.infer<typeof affiliatedPeopleView>;

export const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
export const role = z.enum(affiliationRoles.codes);
export const language = z.enum(languages);

/** The region follows from the county where there is one. */
export function toProfile(body: OrganisationBody): OrganisationProfile {
  const code = body.legalId === null ? null : normaliseRegistrationCode(body.legalId);
  return { ...body, legalId: code, region: body.county === null ? body.region : regionOf(body.county) };
}

export function toOrganisationCardView(row: OrganisationRow): OrganisationCardView {
  const { id, name, kind, region, county, city, isVerified } = row;
  return { id, name, kind, region, county, city, sectors: row.sectors, isVerified };
}

export function toOrganisationView(
  organisation: Organisation,
  clusters: readonly { id: string; name: string }[],
  roles: readonly Role[],
): OrganisationView {
  const isManaged = roles.includes('broker') || roles.includes('admin');
  return {
    id: organisation.id,
    name: organisation.name,
    kind: organisation.kind,
    legalId: organisation.legalId,
    region: organisation.region,
    county: organisation.county,
    city: organisation.city,
    sizeBand: organisation.sizeBand,
    website: organisation.website,
    description: organisation.description,
    sectors: organisation.sectors,
    origin: organisation.origin,
    verifiedAt: organisation.verifiedAt?.toISOString() ?? null,
    clusters: clusters.map(({ id, name }) => ({ id, name })),
    may: {
      edit: isManaged || roles.includes('owner'),
      verify: isManaged && organisation.verifiedAt === null,
      removePeople: roles.includes('owner') || roles.includes('admin'),
    },
    version: organisation.version,
  };
}

export function toAffiliatedPeopleView(people: readonly AffiliatedPerson[]): AffiliatedPeopleView {
  return {
    items: people.map(({ personId, name, email: address, role: held, hasAccount }) => {
      return { personId, name, email: address, role: held, hasAccount };
    }),
  };
}
