import { Button, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, type Icon } from '@tabler/icons-react';
import { useId, useState, type ReactElement } from 'react';
import type { components } from '../api/schema.js';
import { useLanguage, useTexts } from '../i18n/texts.js';
import { partsTexts } from './parts.texts.js';
import classes from './reason-list.module.css';

export type MatchReason = components['schemas']['MatchReason'];
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
      </div>
    </li>
  );
}

/**
 * One line a criterion: match, gap or not known, by icon and word and not by colour alone; matches first.
 * With `first`, only so many until "All criteria" is pressed.
 */
export function ReasonList({ reasons, first }: { reasons: readonly MatchReason[]; first?: number }): ReactElement {
  const t = useTexts(partsTexts);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const sorted = [...reasons].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const shown = isOpen || first === undefined ? sorted : sorted.slice(0, first);
  return (
    <div>
      <ul id={id} className={classes.list} aria-label={t('whyMatched')}>
        {shown.map((reason) => (
          <ReasonLine key={reason.criterion} reason={reason} />
        ))}
      </ul>
      {first !== undefined && sorted.length > first && (
        <Button
          variant="subtle"
          size="compact-md"
          mt="xs"
          px={4}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('fewerCriteria') : t('allCriteria')}
        </Button>
      )}
    </div>
  );
}
