import {
  IconAdjustments,
  IconAddressBook,
  IconBook2,
  IconBulb,
  IconBuilding,
  IconCalendar,
  IconCalendarEvent,
  IconHome,
  IconMail,
  IconMailbox,
  IconMailCheck,
  IconSearch,
  IconTargetArrow,
  IconTopologyStar3,
  type Icon,
} from '@tabler/icons-react';
import { isBroker, type Session } from '../api/session.js';
import type { shellTexts } from './shell.texts.js';

export interface NavigationItem {
  readonly to: string;
  readonly label: keyof (typeof shellTexts)['entries'];
  readonly icon: Icon;
  readonly isFor: (session: Session) => boolean;
}

const anyone = (): boolean => true;
const members = (session: Session): boolean => session.person !== null;

/** The navigation, most used first: a phone shows the first four and puts the rest under "More". */
const items: readonly NavigationItem[] = [
  { to: '/', label: 'home', icon: IconHome, isFor: anyone },
  { to: '/search', label: 'search', icon: IconSearch, isFor: anyone },
  { to: '/broker', label: 'broker', icon: IconTopologyStar3, isFor: isBroker },
  { to: '/introductions', label: 'inbox', icon: IconMail, isFor: members },
  { to: '/my/challenges', label: 'myChallenges', icon: IconTargetArrow, isFor: members },
  { to: '/challenges', label: 'challenges', icon: IconTargetArrow, isFor: (session) => !members(session) },
  { to: '/my/capabilities', label: 'myCapabilities', icon: IconBulb, isFor: members },
  { to: '/calendar', label: 'calendar', icon: IconCalendar, isFor: members },
  { to: '/admin/matching', label: 'matching', icon: IconAdjustments, isFor: (session) => session.isPlatformAdmin },
  { to: '/admin/digests', label: 'sentDigests', icon: IconMailCheck, isFor: (session) => session.isPlatformAdmin },
  { to: '/events', label: 'events', icon: IconCalendarEvent, isFor: anyone },
  { to: '/clusters', label: 'clusters', icon: IconAddressBook, isFor: anyone },
  { to: '/organisations', label: 'allOrganisations', icon: IconBuilding, isFor: isBroker },
  { to: '/my/organisation', label: 'organisations', icon: IconBuilding, isFor: members },
  { to: '/digests', label: 'digests', icon: IconBook2, isFor: members },
  { to: '/mailbox', label: 'mailbox', icon: IconMailbox, isFor: (session) => session.demo },
];

export function navigationFor(session: Session): readonly NavigationItem[] {
  return items.filter((item) => item.isFor(session));
}
