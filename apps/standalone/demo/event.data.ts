/** Who comes to the demo's event, and with what; keys are those of the other demo content. */
export interface DemoAttendee {
  readonly person: string;
  readonly looksFor: string;
  readonly offers: string;
  readonly challenges?: readonly string[];
  readonly capabilities?: readonly string[];
}

export const demoEvent = {
  cluster: 'agrotransilvania',
  organiser: 'ioana',
  title: 'Aliment și cercetare: întâlniri la Cluj',
  description:
    'O zi de întâlniri de câte 20 de minute între procesatori, universități și institute. Spuneți ce căutați și ce oferiți, alegeți cu cine doriți să vă întâlniți, iar agenda o facem noi.',
  place: 'Centrul Regional de Excelență, Cluj-Napoca',
  inDays: 45,
  registerInDays: 38,
  sessions: [
    { name: 'Dimineața', from: '10:00', until: '12:30' },
    { name: 'După-amiaza', from: '14:00', until: '16:00' },
  ],
  slotMinutes: 20,
  gapMinutes: 5,
  tables: 4,
} as const;

export const demoAttendees: readonly DemoAttendee[] = [
  {
    person: 'ana',
    looksFor: 'Sortare optică, valorificarea tescovinei',
    offers: 'O linie de sortare pentru încercări',
    challenges: ['apple-sorting', 'pomace', 'secret-juice'],
  },
  { person: 'paul', looksFor: 'Folosirea zerului', offers: 'Zer proaspăt, în fiecare zi', challenges: ['whey'] },
  { person: 'petru', looksFor: 'Pompe de căldură mai silențioase', offers: '', challenges: ['heat-pump-noise'] },
  { person: 'radu', looksFor: '', offers: 'Imagistică hiperspectrală', capabilities: ['hyperspectral'] },
  {
    person: 'carmen',
    looksFor: '',
    offers: 'Tehnologii alimentare',
    capabilities: ['food-hpp', 'pectin', 'whey-membranes'],
  },
  { person: 'vlad', looksFor: '', offers: 'Acustică, roboți', capabilities: ['acoustics', 'robot-grip'] },
  {
    person: 'teodora',
    looksFor: 'Firms that test vision at the edge',
    offers: 'Edge vision',
    capabilities: ['edge-vision'],
  },
  { person: 'mara', looksFor: '', offers: 'Energy forecasts', capabilities: ['forecast-energy'] },
];

/** Who asked whom, most wanted first; `agreed`: the other side said yes. */
export const demoWishes: readonly { readonly from: string; readonly to: string; readonly agreed: boolean }[] = [
  { from: 'radu', to: 'ana', agreed: true },
  { from: 'carmen', to: 'paul', agreed: true },
  { from: 'petru', to: 'vlad', agreed: true },
  { from: 'paul', to: 'radu', agreed: true },
  { from: 'mara', to: 'petru', agreed: true },
  { from: 'teodora', to: 'ana', agreed: false },
  { from: 'carmen', to: 'ana', agreed: false },
];
