import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { sessionQuery } from '../../api/session.js';
import { Loading } from '../../parts/loading.js';
import { PersonHome } from './person-home.js';
import { VisitorHome } from './visitor-home.js';

export function HomePage(): ReactElement {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Loading />;
  const person = session.data?.person;
  return person ? <PersonHome name={person.name} /> : <VisitorHome />;
}
