/** A challenge that is ready for review; a test names only what it is about. */
export function readyChallenge(overrides: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    language: 'en',
    title: 'Sorting apples with internal browning',
    teaser: 'Apples with internal browning pass the colour sorter and spoil the juice: we look for an optical method.',
    criteria: ['Finds at least 90% of the brown apples', 'Rejects at most 3% of the good ones'],
    sectors: ['agro-food'],
    region: 'RO11',
    topics: ['machine-vision'],
    trlNow: 3,
    trlWanted: 7,
    cooperationTypes: ['rd-cooperation'],
    budgetBand: '20k-50k',
    deadlineOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
    workLanguages: ['ro', 'en'],
    ipTerms: 'co-owned',
    audience: 'public',
    identity: 'named',
    ...overrides,
  };
}
