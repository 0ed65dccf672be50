import type { Label } from '#domain/vocabulary';
import type { Region } from './places.data.js';

/** A smart-specialisation (S3) priority of a region. Regions revise theirs, so each has dates. */
export interface Priority {
  readonly region: Region;
  readonly code: string;
  readonly label: Label;
  /** Days, `YYYY-MM-DD`; the end is open where it is null. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly sourceUrl: string | null;
  /** Whether somebody compared the wording with the adopted strategy; until then it is never shown as official. */
  readonly verified: boolean;
}

const period = { validFrom: '2021-01-01', validTo: '2027-12-31', sourceUrl: null, verified: false } as const;

/** Only regions with one agreed list of priorities; the others follow when their strategies have been checked. */
export const priorities: readonly Priority[] = [
  {
    region: 'RO12',
    code: 'auto-mechatronics',
    label: { ro: 'Industria auto și mecatronică', en: 'Automotive and mechatronics' },
    ...period,
  },
  { region: 'RO12', code: 'aeronautics', label: { ro: 'Industria aeronautică', en: 'Aeronautics' }, ...period },
  { region: 'RO12', code: 'agri-food', label: { ro: 'Sectorul agroalimentar', en: 'Agri-food' }, ...period },
  {
    region: 'RO12',
    code: 'wood',
    label: { ro: 'Silvicultură, lemn și mobilă', en: 'Forestry, wood and furniture' },
    ...period,
  },
  { region: 'RO12', code: 'light-industry', label: { ro: 'Industria ușoară', en: 'Light industry' }, ...period },
  {
    region: 'RO12',
    code: 'it-creative',
    label: { ro: 'IT și industrii creative', en: 'IT and creative industries' },
    ...period,
  },
  { region: 'RO12', code: 'health', label: { ro: 'Sănătate', en: 'Health' }, ...period },
  {
    region: 'RO12',
    code: 'built-environment',
    label: { ro: 'Mediu construit sustenabil', en: 'Sustainable built environment' },
    ...period,
  },
  { region: 'RO12', code: 'tourism', label: { ro: 'Turism', en: 'Tourism' }, ...period },
  {
    region: 'RO21',
    code: 'agri-food-wood',
    label: { ro: 'Agroalimentar și lemn', en: 'Agri-food and wood' },
    ...period,
  },
  { region: 'RO21', code: 'energy', label: { ro: 'Energie', en: 'Energy' }, ...period },
  { region: 'RO21', code: 'environment', label: { ro: 'Mediu', en: 'Environment' }, ...period },
  { region: 'RO21', code: 'ict', label: { ro: 'Tehnologia informației și comunicații', en: 'IT&C' }, ...period },
  { region: 'RO21', code: 'health', label: { ro: 'Sănătate', en: 'Health' }, ...period },
  { region: 'RO21', code: 'textiles', label: { ro: 'Textile', en: 'Textiles' }, ...period },
  { region: 'RO21', code: 'tourism', label: { ro: 'Turism', en: 'Tourism' }, ...period },
  {
    region: 'RO42',
    code: 'agri-food',
    label: { ro: 'Agricultură și industrie alimentară', en: 'Agriculture and food' },
    ...period,
  },
  {
    region: 'RO42',
    code: 'sustainable-buildings',
    label: { ro: 'Eficiență energetică și clădiri sustenabile', en: 'Energy efficiency and sustainable buildings' },
    ...period,
  },
  { region: 'RO42', code: 'manufacturing', label: { ro: 'Industria prelucrătoare', en: 'Manufacturing' }, ...period },
  {
    region: 'RO42',
    code: 'ict-automotive',
    label: { ro: 'TIC și industria auto', en: 'ICT and automotive' },
    ...period,
  },
  {
    region: 'RO42',
    code: 'creative',
    label: { ro: 'Industrii culturale și creative', en: 'Cultural and creative industries' },
    ...period,
  },
  {
    region: 'RO42',
    code: 'tourism-health',
    label: { ro: 'Turism, sănătate și calitatea vieții', en: 'Tourism, health and quality of life' },
    ...period,
  },
];
