import type { DemoPerson } from './demo-content.js';

/** The password of every demo login (the others can ask for a new password and find its link in the mailbox); the demo listens on 127.0.0.1 only. */
export const demoPassword = 'quatrefoil-demo';

/** The address of a demo person. */
export function demoEmail(key: string): string {
  return `${key}@demo.quatrefoil.example`;
}

/** One login for each role, as `npm start` prints them. */
export const demoLogins = [
  { role: 'sme', person: 'ana' },
  { role: 'researcher', person: 'radu' },
  { role: 'cluster-manager', person: 'ioana' },
  { role: 'platform-admin', person: 'admin' },
] as const;

export const demoPeople: readonly DemoPerson[] = [
  { key: 'admin', name: 'Elena Dobre', language: 'ro', organisation: null, isPlatformAdmin: true, hasLogin: true },
  { key: 'ioana', name: 'Ioana Rusu', language: 'ro', organisation: 'cluj-manager', hasLogin: true },
  { key: 'mihai', name: 'Mihai Lupu', language: 'ro', organisation: 'iasi-manager', hasLogin: true },
  { key: 'dana', name: 'Dana Weber', language: 'en', organisation: 'banat-manager', hasLogin: true },
  { key: 'ana', name: 'Ana Pop', language: 'ro', organisation: 'conserve', hasLogin: true },
  { key: 'radu', name: 'Radu Moraru', language: 'ro', organisation: 'univ-iasi', hasLogin: true },
  { key: 'simona', name: 'Simona Ailenei', language: 'en', organisation: 'univ-iasi' },
  { key: 'vlad', name: 'Vlad Mureșan', language: 'ro', organisation: 'univ-cluj', hasLogin: true },
  { key: 'teodora', name: 'Teodora Câmpean', language: 'en', organisation: 'univ-cluj' },
  { key: 'mara', name: 'Mara Stoica', language: 'en', organisation: 'univ-timisoara' },
  { key: 'stefan', name: 'Ștefan Bratu', language: 'ro', organisation: 'univ-brasov' },
  { key: 'matei', name: 'Matei Ionescu', language: 'en', organisation: 'univ-galati' },
  { key: 'sorin', name: 'Sorin Dima', language: 'en', organisation: 'inst-materials', hasLogin: true },
  { key: 'carmen', name: 'Carmen Vlad', language: 'ro', organisation: 'inst-food', hasLogin: true },
  { key: 'anca', name: 'Anca Georgescu', language: 'ro', organisation: 'inst-textile' },
  { key: 'horia', name: 'Horia Neagu', language: 'ro', organisation: 'inst-water' },
  { key: 'doina', name: 'Doina Chiriac', language: 'ro', organisation: 'tt-centre' },
  { key: 'paul', name: 'Paul Crișan', language: 'ro', organisation: 'lactate' },
  { key: 'lidia', name: 'Lidia Moldovan', language: 'ro', organisation: 'mobila' },
  { key: 'petru', name: 'Petru Oltean', language: 'ro', organisation: 'termo', hasLogin: true },
  { key: 'irina', name: 'Irina Suciu', language: 'ro', organisation: 'city', hasLogin: true },
  { key: 'alex', name: 'Alexandru Hrițcu', language: 'ro', organisation: 'soft' },
  { key: 'oana', name: 'Oana Grigoraș', language: 'en', organisation: 'copou-med' },
  { key: 'lucia', name: 'Lucia Apetrei', language: 'ro', organisation: 'hospital' },
  { key: 'george', name: 'George Ursu', language: 'ro', organisation: 'textil' },
  { key: 'laura', name: 'Laura Petrovici', language: 'en', organisation: 'bega-auto', hasLogin: true },
  { key: 'cristi', name: 'Cristian Balan', language: 'en', organisation: 'matrite' },
  { key: 'bogdan', name: 'Bogdan Marin', language: 'en', organisation: 'solar' },
  { key: 'tudor', name: 'Tudor Enache', language: 'en', organisation: 'mecatronica' },
  { key: 'monica', name: 'Monica Drăgan', language: 'en', organisation: 'aero' },
  { key: 'gabor', name: 'Gábor Szabó', language: 'ro', organisation: 'lemn' },
  { key: 'nicu', name: 'Nicolae Vasile', language: 'en', organisation: 'fluvial' },
  { key: 'raluca', name: 'Raluca Preda', language: 'ro', organisation: 'motoare' },
  { key: 'silviu', name: 'Silviu Tănase', language: 'ro', organisation: 'balnear' },
];
