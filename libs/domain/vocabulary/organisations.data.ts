import { codeList, type CodeOf } from './code-list.js';

export const organisationKinds = codeList({
  sme: { ro: 'IMM', en: 'SME' },
  'large-company': { ro: 'Companie mare', en: 'Large company' },
  university: { ro: 'Universitate', en: 'University' },
  'research-institute': { ro: 'Institut de cercetare', en: 'Research institute' },
  'public-authority': { ro: 'Autoritate publică', en: 'Public authority' },
  catalyst: {
    ro: 'Catalizator (transfer tehnologic, cameră de comerț, consultanță)',
    en: 'Catalyst (technology transfer, chamber, consultancy)',
  },
  finance: { ro: 'Finanțator', en: 'Finance' },
  'civil-society': { ro: 'Societate civilă', en: 'Civil society' },
  'cluster-manager': { ro: 'Entitate de management al clusterului', en: 'Cluster management organisation' },
});
export type OrganisationKind = CodeOf<typeof organisationKinds>;

/** Size bands of the Enterprise Europe Network's partner types; the first band includes 10 people. */
export const partnerSizes = codeList({
  'sme-up-to-10': { ro: 'IMM, cel mult 10 angajați', en: 'SME, 10 people or fewer' },
  'sme-11-49': { ro: 'IMM, 11–49 de angajați', en: 'SME, 11–49 people' },
  'sme-50-249': { ro: 'IMM, 50–249 de angajați', en: 'SME, 50–249 people' },
  'large-company': { ro: 'Companie mare', en: 'Large company' },
  'research-institution': { ro: 'Instituție de cercetare-dezvoltare', en: 'R&D institution' },
  university: { ro: 'Universitate', en: 'University' },
  other: { ro: 'Altul', en: 'Other' },
});
export type PartnerSize = CodeOf<typeof partnerSizes>;

export const clusterKinds = codeList({
  cluster: { ro: 'Cluster', en: 'Cluster' },
  pole: { ro: 'Pol', en: 'Pole' },
  consortium: { ro: 'Consorțiu', en: 'Consortium' },
  network: { ro: 'Rețea', en: 'Network' },
});
export type ClusterKind = CodeOf<typeof clusterKinds>;

export const clusterStages = codeList({
  embryonic: { ro: 'Embrionar', en: 'Embryonic' },
  established: { ro: 'Consolidat', en: 'Established' },
  mature: { ro: 'Matur', en: 'Mature' },
});
export type ClusterStage = CodeOf<typeof clusterStages>;

/** Who drives the cluster, as the list of Romania's clusters records it. */
export const clusterDrivers = codeList({
  industry: { ro: 'Condus de industrie', en: 'Industry-driven' },
  research: { ro: 'Condus de cercetare', en: 'Research-driven' },
});
export type ClusterDriver = CodeOf<typeof clusterDrivers>;

export const labelGrades = codeList({
  bronze: { ro: 'Bronz', en: 'Bronze' },
  silver: { ro: 'Argint', en: 'Silver' },
  gold: { ro: 'Aur', en: 'Gold' },
});
export type LabelGrade = CodeOf<typeof labelGrades>;

export const memberStandings = codeList({
  active: { ro: 'Activ', en: 'Active' },
  nominal: { ro: 'Nominal', en: 'Nominal' },
});
export type MemberStanding = CodeOf<typeof memberStandings>;

/** The role of a person in an organisation. */
export const affiliationRoles = codeList({
  member: { ro: 'Membru', en: 'Member' },
  administrator: { ro: 'Administrator al organizației', en: 'Organisation administrator' },
});
export type AffiliationRole = CodeOf<typeof affiliationRoles>;

/** What a person is on the platform, for display. */
export const platformRoles = codeList({
  member: { ro: 'Membru al unei organizații', en: 'Member of an organisation' },
  'cluster-manager': { ro: 'Manager de cluster', en: 'Cluster manager' },
  'platform-admin': { ro: 'Administrator al platformei', en: 'Platform administrator' },
});
export type PlatformRole = CodeOf<typeof platformRoles>;
