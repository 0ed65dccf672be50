import { Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

/** Label and value, one pair a line; pairs without value are left out. */
export function FactList({ facts }: { facts: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <dl
      style={{
        margin: 0,
        display: 'grid',
        gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
        gap: '0.4rem 1.2rem',
      }}
    >
      {facts.map(([name, value]) =>
        value === null || value === undefined || value === false || value === '' ? null : (
          <div key={name} style={{ display: 'contents' }}>
            <Text component="dt" c="dimmed" fw={600}>
              {name}
            </Text>
            <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
              {value}
            </Text>
          </div>
        ),
      )}
    </dl>
  );
}
