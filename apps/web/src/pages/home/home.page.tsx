import type { ReactElement } from 'react';
import { useSession } from '../../api/session.js';
import { VisitorHome } from './visitor-home.js';

export function HomePage(): ReactElement {
  useSession();
  return <VisitorHome />;
}
