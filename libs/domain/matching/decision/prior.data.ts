import { type PriorParameters } from './prior-parameters.js';

/** Written by `npm run fit:prior`, one entry an algorithm of the ranking, the latest last. */
export const priors: readonly PriorParameters[] = [
  {
    algorithm: 'phrase-bm25-cosine-3',
    mean: -3.8951,
    deviation: 0.8061,
    bias: -4.9607,
    slope: 2.1888,
    candidates: 14157,
    relevant: 527,
  },
  {
    algorithm: 'latent-bm25-cosine-4',
    mean: -3.8951,
    deviation: 0.8061,
    bias: -4.9607,
    slope: 2.1888,
    candidates: 14157,
    relevant: 527,
  },
];
