import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Clover } from './clover.js';

/** What an empty list shows: what would be here, and the one thing to do next. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <Paper withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} style={{ borderStyle: 'dashed' }}>
      <Stack align="flex-start" gap="xs" maw="38rem">
        <Clover size={40} score={0} />
        <Title order={2} fz="h3">
          {props.title}
        </Title>
        {props.children && (
          <Text c="dimmed" component="div">
            {props.children}
          </Text>
        )}
        {props.action && <div style={{ marginTop: '0.5rem' }}>{props.action}</div>}
      </Stack>
    </Paper>
  );
}
