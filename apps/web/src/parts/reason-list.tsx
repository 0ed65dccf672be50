import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { components } from '../api/schema.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import { Quotes, type MatchQuote } from './quotes.js';
import classes from './reason-list.module.css';

/** With the quotes that made it, where they were asked for. */
export type MatchReason = components['schemas']['MatchReason'] & { readonly quotes?: readonly MatchQuote[] };
type Verdict = MatchReason['verdict'];

const icons: Readonly<Record<Verdict, Icon>> = { match: IconCircleCheck, gap: IconCircleX, unknown: IconCircleDashed };
const order: readonly Verdict[] = ['match', 'gap', 'unknown'];

function ReasonLine({ reason }: { reason: MatchReason }): ReactElement {
  const t = useTexts(partsTexts);
  const language = useLanguage();
  const VerdictIcon = icons[reason.verdict];
  return (
    <li className={classes[reason.verdict]}>
      <VerdictIcon size={20} stroke={1.9} aria-hidden="true" />
      <div>
        <span className={classes.verdict}>
          {reason.label[language]}: {t(reason.verdict).toLocaleLowerCase(language)}.
        </span>
        <Text span>{reason.sentence[language]}</Text>
        {reason.quotes && <Quotes quotes={reason.quotes} />}
      </div>
    </li>
  );
}

/** One line a criterion: match, gap or not known, by icon and word and not by colour alone; matches first. */
export function ReasonList({ reasons, most }: { reasons: readonly MatchReason[]; most?: number }): ReactElement {
  const t = useTexts(partsTexts);
  const sorted = [...reasons].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <ul className={classes.list} aria-label={t('whyMatched')}>
      {sorted.slice(0, most).map((reason) => (
        <ReasonLine key={reason.criterion} reason={reason} />
      ))}
    </ul>
  );
}
