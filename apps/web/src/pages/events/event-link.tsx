import { Anchor } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { EventView } from './events.queries.js';

/** Above the title of a page that belongs to an event: its name leads back to it. */
export function EventLink({ event }: { event: Pick<EventView, 'id' | 'title'> }): ReactElement {
  return (
    <Anchor component={Link} to={`/events/${event.id}`} inherit>
      {event.title}
    </Anchor>
  );
}
