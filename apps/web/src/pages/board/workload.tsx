import { Title } from '@mantine/core';
import type { CSSProperties, ReactElement } from 'react';
import { useTexts } from '../../i18n/texts.js';
import styles from './case-board.module.css';
import { useWorkload } from './case-board.queries.js';
import { caseBoardTexts } from './case-board.texts.js';

/** Who has how many cases under way, and how many of them are late. */
export function WorkloadPicture(): ReactElement | null {
  const t = useTexts(caseBoardTexts);
  const loads = useWorkload().data?.brokers.filter(({ id, open }) => id !== null || open > 0) ?? [];
  const most = Math.max(1, ...loads.map(({ open }) => open));
  if (loads.length === 0) return null;
  return (
    <section aria-labelledby="workload">
      <Title order={2} fz="h3" id="workload" mb={4}>
        {t('workload')}
      </Title>
      <p className={styles['legend']} aria-hidden="true">
        <span data-late="">{t('lateLegend')}</span>
        <span>{t('openLegend')}</span>
      </p>
      <dl className={styles['loads']}>
        {loads.map(({ id, name, open, late }) => (
          <div key={id ?? 'none'} style={{ display: 'contents' }}>
            <dt>{name ?? t('unassigned')}</dt>
            <dd>
              <span
                className={styles['load']}
                style={{ '--share': open / most, '--late': open === 0 ? 0 : late / open } as CSSProperties}
              />
              {t('count', { count: open })}
              {late > 0 && ` · ${t('late', { count: late })}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
