import { foldText } from '#domain/text';
import { isCode, budgetBands, type BudgetBand } from '#domain/vocabulary';

import { piecesOf, type Span } from './pieces.js';
import { quoteOf, quoteValues, type Quote, type QuotedVersion } from './quotes.js';
import { type QuotedReason } from './reasons.js';

/** The most that is to be spent, in euros; what is to be agreed states nothing. */
const MOST: Readonly<Record<BudgetBand, number | null>> = {
  'up-to-5k': 5_000,
  '5k-20k': 20_000,
  '20k-50k': 50_000,
  '50k-200k': 200_000,
  'over-200k': Infinity,
  'to-be-agreed': null,
};
const NUMBER = String.raw`\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d+`;
const AMOUNT = new RegExp(
  `(?:EUR|€)\\s?(${NUMBER})(?![.,]?\\d)|(?<![\\d.,])(${NUMBER})\\s?(?:EUR\\b|€|euro\\b)`,
  'giu',
);
/** Words, folded, by which a sentence speaks of what the offer costs. */
const PRICE = /\b(?:price|cost|fee|rate|tariff|pret|tarif)/u;
/** Below that it is the price of a piece or an hour, not of a first step. */
const LEAST_AMOUNT = 100;

interface Price extends Span {
  readonly piece: Span;
  readonly euros: number;
}

/** Whether what the capability says to cost is within the budget; not known unless both state something. */
export function budgetReason(challenge: QuotedVersion, capability: QuotedVersion): QuotedReason {
  const band = challenge.fields.find(({ name }) => name === 'budgetBand')?.text ?? '';
  const most = isCode(budgetBands, band) ? MOST[band] : null;
  const wanted = most === null ? [] : [band];
  const reason = { criterion: 'budget', shared: [], wanted, offered: [], words: [] } as const;
  const price = firstPrice(capability);
  if (most === null || !price) return { ...reason, verdict: 'unknown', quotes: [] };
  const quotes = [...quoteValues(challenge, 'budgetBand', wanted), price.quote];
  return { ...reason, verdict: price.euros <= most ? 'match' : 'gap', offered: [String(price.euros)], quotes };
}

function firstPrice(version: QuotedVersion): { readonly euros: number; readonly quote: Quote } | null {
  for (const field of version.fields) {
    const [price] = field.language ? pricesIn(field.text) : [];
    if (price) return { euros: price.euros, quote: quoteOf(version, field, price.piece, [price]) };
  }
  return null;
}

function pricesIn(text: string): Price[] {
  return piecesOf(text)
    .filter(({ start, end }) => PRICE.test(foldText(text.slice(start, end))))
    .flatMap((piece) =>
      [...text.slice(piece.start, piece.end).matchAll(AMOUNT)].map((found) => ({
        piece,
        start: piece.start + found.index,
        end: piece.start + found.index + found[0].length,
        euros: Number((found[1] ?? found[2] ?? '').replace(/\D/gu, '')),
      })),
    )
    .filter(({ euros }) => euros >= LEAST_AMOUNT);
}
