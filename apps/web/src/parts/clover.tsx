import type { ReactElement } from 'react';

const leaf = 'M0 0C-6-6.5-13-12.5-11.6-19.5C-9.8-25.6-3-25.9 0-19.6C3-25.9 9.8-25.6 11.6-19.5C13-12.5 6-6.5 0 0Z';
const turns = [45, 135, 225, 315] as const;

/** Where the leaves of a score of 0–100 stand: each leaf is a quarter, filled by its share. */
export function leafShares(score: number): readonly number[] {
  return turns.map((_, index) => Math.min(1, Math.max(0, score / 25 - index)));
}

/** The mark: four leaves and a stem. With `score` its leaves fill up one after the other. Always decoration. */
export function Clover({ size = 28, score }: { size?: number; score?: number }): ReactElement {
  const shares = score === undefined ? null : leafShares(score);
  return (
    <svg
      viewBox="-32 -32 64 64"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path
        d="M0 5C0 14 1 22 5.5 29"
        fill="none"
        stroke={shares ? 'var(--qf-leaf-faint)' : 'var(--qf-leaf)'}
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      {turns.map((turn, index) => (
        <g key={turn} transform={`rotate(${turn}) translate(0 -1.6)`}>
          {shares && <path d={leaf} fill="var(--qf-leaf-faint)" />}
          <path
            d={leaf}
            fill={!shares && index % 2 === 1 ? 'var(--qf-leaf-soft)' : 'var(--qf-leaf)'}
            transform={shares ? `scale(${Math.sqrt(shares[index] ?? 0)})` : undefined}
          />
        </g>
      ))}
    </svg>
  );
}
