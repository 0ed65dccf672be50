import type { ReactElement } from 'react';
import { Outlet, useParams } from 'react-router';
import { NotFoundPage } from './page-problems.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Around all pages: an address with another word where an id belongs leads nowhere, and the API is not asked. */
export function KnownIds(): ReactElement {
  const ids = Object.entries(useParams()).filter(([name]) => name.endsWith('Id'));
  return ids.every(([, id]) => UUID.test(id ?? '')) ? <Outlet /> : <NotFoundPage />;
}
