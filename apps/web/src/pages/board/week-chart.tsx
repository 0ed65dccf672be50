import { Title, VisuallyHidden } from '@mantine/core';
import type { CSSProperties, ReactElement } from 'react';
import type { components } from '../../api/schema.js';
import { useTexts } from '../../i18n/texts.js';
import styles from './week.module.css';
import { weekTexts } from './week.texts.js';

type Spread = components['schemas']['WeeklyAllocation']['spread'];

/** How many challenges got no, one, two … suggestions, by either choice. */
export function WeekChart({ spread }: { spread: Spread }): ReactElement {
  const t = useTexts(weekTexts);
  const most = Math.max(1, ...spread.flatMap(({ challenges, greedyChallenges }) => [challenges, greedyChallenges]));
  const share = (count: number): CSSProperties => ({ '--share': count / most }) as CSSProperties;
  return (
    <section aria-labelledby="week-chart">
      <Title order={2} fz="h3" id="week-chart" mb="xs">
        {t('chart')}
      </Title>
      <p className={styles['legend']} aria-hidden="true">
        <span>{t('chosen')}</span>
        <span data-greedy="">{t('greedy')}</span>
      </p>
      <dl className={styles['chart']}>
        {spread.map(({ suggestions, challenges, greedyChallenges }) => (
          <div key={suggestions} style={{ display: 'contents' }}>
            <dt>{t('withCount', { count: suggestions })}</dt>
            <dd>
              <div className={styles['bar']} style={share(challenges)}>
                <VisuallyHidden>{t('chosen')}: </VisuallyHidden>
                {challenges}
              </div>
              <div className={styles['bar']} data-greedy="" style={share(greedyChallenges)}>
                <VisuallyHidden>{t('greedy')}: </VisuallyHidden>
                {greedyChallenges}
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
