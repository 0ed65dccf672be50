import { regions, sectors, topicLabel } from '#domain/taxonomy';
import { formatDate } from '#domain/time';
import { budgetBands, cooperationTypes, isCode, workLanguages, type CodeList, type Language } from '#domain/vocabulary';
import { Fragment, type ReactElement } from 'react';
import type { components } from '../api/schema.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import classes from './quotes.module.css';

export type MatchQuote = components['schemas']['MatchQuote'];

const lists: Readonly<Record<string, CodeList<string>>> = {
  sectors,
  region: regions,
  cooperationTypes,
  workLanguages,
  budgetBand: budgetBands,
};

/** A code, number or day as people read it. */
function valueLabel({ field, text }: MatchQuote, language: Language): string {
  const name = field.split('.')[0] ?? '';
  const list = lists[name];
  if (list && isCode(list, text)) return list.labels[text]?.[language] ?? text;
  if (name === 'topics') return topicLabel(text, language);
  if (name === 'deadlineOn') return formatDate(text, language);
  return name.startsWith('trl') ? `TRL ${text}` : text;
}

/** The quoted text with the words that made it marked. */
function Marked({ quote }: { quote: MatchQuote }): ReactElement {
  const { start, end, text, marks } = quote;
  const between = (from: number, to: number): string => text.slice(from - start, to - start);
  return (
    <q lang={quote.language ?? undefined}>
      {marks.map((mark, i) => (
        <Fragment key={mark.start}>
          {between(marks[i - 1]?.end ?? start, mark.start)}
          <mark>{between(mark.start, mark.end)}</mark>
        </Fragment>
      ))}
      {between(marks.at(-1)?.end ?? start, end)}
    </q>
  );
}

function Source({ quote }: { quote: MatchQuote }): ReactElement {
  const t = useTexts(partsTexts);
  const [name = '', at] = quote.field.split('.');
  const fields: Readonly<Record<string, string>> = {
    title: t('quotedTitle'),
    teaser: t('quotedTeaser'),
    fullText: t('quotedFullText'),
    criteria: t('quotedCriterion', { number: Number(at) + 1 }),
    description: t('quotedDescription'),
    equipment: t('quotedEquipment'),
    evidence: t('quotedEvidence'),
  };
  const side = t(quote.side === 'challenge' ? 'quotedChallenge' : 'quotedCapability');
  return <span className={classes.source}>{fields[name] ? `${side}, ${fields[name]}: ` : `${side}: `}</span>;
}

/** The codes, numbers and days of both sides in one line. */
function Values({ quotes }: { quotes: readonly MatchQuote[] }): ReactElement {
  const language = useLanguage();
  const sides = ['challenge', 'capability'].map((side) => quotes.filter((quote) => quote.side === side));
  return (
    <li className={classes.values}>
      {sides.map(([first, ...others]) =>
        first ? (
          <span key={first.side} className={`${classes.quote} ${classes[first.side] ?? ''}`}>
            <Source quote={first} />
            {[first, ...others].map((quote) => valueLabel(quote, language)).join(', ')}
          </span>
        ) : null,
      )}
    </li>
  );
}

/** What both sides say for a criterion, word for word; codes by their names. */
export function Quotes({ quotes }: { quotes: readonly MatchQuote[] }): ReactElement | null {
  const values = quotes.filter(({ language }) => language === null);
  const said = quotes.filter(({ language }) => language !== null);
  if (quotes.length === 0) return null;
  return (
    <ul className={classes.quotes}>
      {values.length > 0 && <Values quotes={values} />}
      {said.map((quote) => (
        <li key={`${quote.field} ${quote.start}`} className={`${classes.quote} ${classes[quote.side] ?? ''}`}>
          <Source quote={quote} />
          <Marked quote={quote} />
        </li>
      ))}
    </ul>
  );
}
