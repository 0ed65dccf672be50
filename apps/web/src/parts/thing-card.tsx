import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';

interface ThingCardProps {
  readonly to: string;
  readonly title: ReactNode;
  /** The language of the title. */
  readonly lang?: string | undefined;
  /** Of the heading. */
  readonly level?: 2 | 3;
  /** What kind of thing it is, above the title. */
  readonly kicker?: ReactNode;
  /** Whose it is, what kind: the line below the title. */
  readonly facts?: ReactNode;
  /** At the right: a state, a score. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A thing in a list: its name leads to it, with what is known about it and what can be done now. */
export function ThingCard(props: ThingCardProps): ReactElement {
  const { to, title, lang, level = 2, kicker, facts, aside, actions, children } = props;
  return (
    <Paper component="article" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      {kicker}
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Title order={level} fz="h3" lang={lang}>
            <Anchor component={Link} to={to} inherit underline="hover">
              {title}
            </Anchor>
          </Title>
          {facts && (
            <Text c="dimmed" fz="sm" component="div">
              {facts}
            </Text>
          )}
        </div>
        <div style={{ flex: 'none' }}>{aside}</div>
      </Group>
      {children}
      {actions && (
        <Group mt="md" gap="xs">
          {actions}
        </Group>
      )}
    </Paper>
  );
}
