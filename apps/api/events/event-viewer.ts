import type { EventViewer } from '#features/events';
import type { Access } from '../http/access/operation.js';

export function viewerOf({ actor }: Access): EventViewer {
  const { personId, organisationIds, managedClusterIds } = actor;
  return { personId: personId ?? '', organisationIds, managedClusterIds };
}
