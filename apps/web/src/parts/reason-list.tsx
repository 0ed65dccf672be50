import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import classes from './reason-list.module.css';

export type Verdict = 'match' | 'gap' | 'unknown';
export interface ShownReason {
  readonly verdict: Verdict;
  /** The criterion, in the language of the page: "Temă: sudare cu laser". */
  readonly label: string;
  /** Words of the records themselves, shown as quotes. */
  readonly quotes?: readonly string[];
}

const icons: Readonly<Record<Verdict, Icon>> = { match: IconCircleCheck, gap: IconCircleX, unknown: IconCircleDashed };

/** One line a criterion: match, gap or not known, by icon and word and not by colour alone. */
export function ReasonList({ reasons }: { reasons: readonly ShownReason[] }): ReactElement {
  const t = useTexts(partsTexts);
  return (
    <ul className={classes.list} aria-label={t('whyMatched')}>
      {reasons.map(({ verdict, label, quotes }) => {
        const VerdictIcon = icons[verdict];
        return (
          <li key={`${verdict}:${label}`} className={classes[verdict]}>
            <VerdictIcon size={20} stroke={1.9} aria-hidden="true" />
            <div>
              <span className={classes.verdict}>{t(verdict)}</span> {label}
              {quotes?.map((quote) => (
                <Text key={quote} component="q" fz="sm" c="dimmed" display="block">
                  {quote}
                </Text>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
