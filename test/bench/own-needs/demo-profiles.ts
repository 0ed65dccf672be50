import { demoCapabilities } from '../../../apps/standalone/demo/index.js';

interface ProfileDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly year?: number;
}

export interface DemoProfile {
  readonly id: string;
  readonly documents: readonly ProfileDocument[];
}

/** The demo's capabilities as `quatrefoil match` reads profiles: each in the language it was written in, its evidence after it. */
export function demoProfiles(): DemoProfile[] {
  return demoCapabilities.map(({ key, title, text, equipment, evidence }) => ({
    id: key,
    documents: [
      { id: key, title, text: equipment ? `${text} ${equipment}` : text },
      ...evidence.map((of, at) => ({ id: `${key}-${at + 1}`, title: of.title, text: of.text, year: of.year })),
    ],
  }));
}
