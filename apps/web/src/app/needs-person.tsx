import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../api/session.js';
import { Loading } from '../parts/loading.js';

/** Around the pages for people who are signed in; others sign in first and come back. */
export function NeedsPerson(): ReactElement {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) return <Loading />;
  if (!session.data?.person) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}
