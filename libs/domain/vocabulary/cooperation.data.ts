import { codeList, type CodeOf } from './code-list.js';

/** Cooperation types of the Enterprise Europe Network (since 2022, then its earlier ones), with our own additions. */
export const cooperationTypes = codeList({
  'rd-cooperation': { ro: 'Cooperare în cercetare-dezvoltare', en: 'R&D cooperation' },
  'commercial-with-technical-assistance': {
    ro: 'Acord comercial cu asistență tehnică',
    en: 'Commercial agreement with technical assistance',
  },
  licence: { ro: 'Licență', en: 'Licence' },
  outsourcing: { ro: 'Externalizare', en: 'Outsourcing' },
  'supplier-agreement': { ro: 'Acord de furnizare', en: 'Supplier agreement' },
  investment: { ro: 'Investiție', en: 'Investment' },
  'testing-and-validation': { ro: 'Testare și validare', en: 'Testing and validation' },
  consultancy: { ro: 'Consultanță', en: 'Consultancy' },
  'joint-venture': { ro: 'Societate mixtă', en: 'Joint venture' },
  subcontracting: { ro: 'Subcontractare', en: 'Subcontracting' },
  manufacturing: { ro: 'Fabricație', en: 'Manufacturing' },
  'equipment-access': { ro: 'Acces la echipamente', en: 'Access to equipment' },
  training: { ro: 'Formare', en: 'Training' },
});
export type CooperationType = CodeOf<typeof cooperationTypes>;

export const partnerRoles = codeList({
  supplier: { ro: 'Furnizor', en: 'Supplier' },
  distributor: { ro: 'Distribuitor', en: 'Distributor' },
  'technology-provider': { ro: 'Furnizor de tehnologie', en: 'Technology provider' },
  'technology-adopter': { ro: 'Beneficiar al tehnologiei', en: 'Technology adopter' },
  'test-site': { ro: 'Loc de testare', en: 'Test site' },
  'rd-partner': { ro: 'Partener de cercetare-dezvoltare', en: 'R&D partner' },
  coordinator: { ro: 'Coordonator', en: 'Coordinator' },
  investor: { ro: 'Investitor', en: 'Investor' },
  subcontractor: { ro: 'Subcontractant', en: 'Subcontractor' },
  'end-user': { ro: 'Utilizator final', en: 'End user' },
});
export type PartnerRole = CodeOf<typeof partnerRoles>;

export const capabilityKinds = codeList({
  expertise: { ro: 'Expertiză', en: 'Expertise' },
  technology: { ro: 'Tehnologie', en: 'Technology' },
  equipment: { ro: 'Echipament', en: 'Equipment' },
  service: { ro: 'Serviciu', en: 'Service' },
});
export type CapabilityKind = CodeOf<typeof capabilityKinds>;

export const evidenceKinds = codeList({
  publication: { ro: 'Publicație', en: 'Publication' },
  project: { ro: 'Proiect', en: 'Project' },
  patent: { ro: 'Brevet', en: 'Patent' },
  reference: { ro: 'Referință de la un client', en: 'Customer reference' },
});
export type EvidenceKind = CodeOf<typeof evidenceKinds>;

/** State of the rights on what is offered: the Enterprise Europe Network's values, then our additions. */
export const iprStatuses = codeList({
  none: { ro: 'Fără drepturi de proprietate industrială', en: 'No IPR applied' },
  'secret-know-how': { ro: 'Know-how secret', en: 'Secret know-how' },
  'applied-not-granted': { ro: 'Cerere depusă, titlu neacordat', en: 'IPR applied for, not yet granted' },
  granted: { ro: 'Titlu acordat', en: 'IPR granted' },
  copyright: { ro: 'Drept de autor sau software', en: 'Copyright or software' },
  design: { ro: 'Desen sau model industrial', en: 'Design' },
  'plant-variety': { ro: 'Soi de plante', en: 'Plant variety' },
  'exclusive-rights': { ro: 'Drepturi exclusive', en: 'Exclusive rights' },
  'licence-available': { ro: 'Licență disponibilă', en: 'Licence available' },
  'co-owned': { ro: 'Coproprietate', en: 'Co-owned' },
});
export type IprStatus = CodeOf<typeof iprStatuses>;

/** What the owner of a challenge wants of the rights on the result. */
export const ipTerms = codeList({
  'owner-keeps': { ro: 'Rezultatele rămân la solicitant', en: 'Results belong to the requester' },
  'partner-keeps-licence-to-owner': {
    ro: 'Rezultatele rămân la partener, cu licență pentru solicitant',
    en: 'Results belong to the partner, with a licence to the requester',
  },
  'co-owned': { ro: 'Coproprietate', en: 'Co-owned' },
  open: { ro: 'Rezultate deschise', en: 'Open results' },
  'to-be-agreed': { ro: 'De convenit', en: 'To be agreed' },
});
export type IpTerms = CodeOf<typeof ipTerms>;

/** Where the money of a partnership comes from. */
export const fundingRoutes = codeList({
  'own-funds': { ro: 'Fonduri proprii', en: 'Own funds' },
  'regional-programme': { ro: 'Program regional', en: 'Regional programme' },
  'national-programme': { ro: 'Program național', en: 'National programme' },
  'eu-programme': { ro: 'Program european', en: 'European programme' },
  voucher: { ro: 'Voucher de inovare', en: 'Innovation voucher' },
  investor: { ro: 'Investitor', en: 'Investor' },
  'bank-loan': { ro: 'Credit bancar', en: 'Bank loan' },
  none: { ro: 'Nu este nevoie de finanțare', en: 'No funding needed' },
  'to-be-found': { ro: 'De găsit', en: 'To be found' },
});
export type FundingRoute = CodeOf<typeof fundingRoutes>;

/** How a case went on after the meeting. */
export const followUpAnswerLabels = codeList({
  talking: { ro: 'Încă discutăm', en: 'We still talk' },
  agreement: { ro: 'Avem un acord', en: 'We have an agreement' },
  working: { ro: 'Lucrăm deja împreună', en: 'We work together' },
  ended: { ro: 'Nu a dus la nimic', en: 'It led nowhere' },
});

/** Budget of the first step, in euros without VAT. */
export const budgetBands = codeList({
  'up-to-5k': { ro: 'Până la 5.000 EUR', en: 'Up to EUR 5,000' },
  '5k-20k': { ro: '5.000–20.000 EUR', en: 'EUR 5,000–20,000' },
  '20k-50k': { ro: '20.000–50.000 EUR', en: 'EUR 20,000–50,000' },
  '50k-200k': { ro: '50.000–200.000 EUR', en: 'EUR 50,000–200,000' },
  'over-200k': { ro: 'Peste 200.000 EUR', en: 'Over EUR 200,000' },
  'to-be-agreed': { ro: 'De convenit', en: 'To be agreed' },
});
export type BudgetBand = CodeOf<typeof budgetBands>;

export const audiences = codeList({
  public: { ro: 'Public', en: 'Public' },
  clusters: { ro: 'Clusterele alese', en: 'Chosen clusters' },
  brokers: { ro: 'Doar brokerii', en: 'Brokers only' },
});
export type Audience = CodeOf<typeof audiences>;

export const identities = codeList({
  named: { ro: 'Cu numele organizației', en: 'Named' },
  anonymous: { ro: 'Anonim', en: 'Anonymous' },
});
export type Identity = CodeOf<typeof identities>;

/** Languages in which people work together (ISO 639-1); wider than the languages of the product. */
export const workLanguages = codeList({
  ro: { ro: 'română', en: 'Romanian' },
  en: { ro: 'engleză', en: 'English' },
  hu: { ro: 'maghiară', en: 'Hungarian' },
  de: { ro: 'germană', en: 'German' },
  fr: { ro: 'franceză', en: 'French' },
  it: { ro: 'italiană', en: 'Italian' },
  es: { ro: 'spaniolă', en: 'Spanish' },
  bg: { ro: 'bulgară', en: 'Bulgarian' },
  uk: { ro: 'ucraineană', en: 'Ukrainian' },
});
export type WorkLanguage = CodeOf<typeof workLanguages>;
