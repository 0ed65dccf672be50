import type { Rule } from '../actor.js';

const everybody = ['audience', 'owner', 'broker', 'admin'] as const;
/** A platform admin stands in where a cluster has no manager. */
const managers = ['broker', 'admin'] as const;

export const clusterOperations = {
  'clusters.list': { subject: null, allow: ['anyone'] },
  'clusters.get': { subject: 'cluster', allow: everybody },
  'clusters.update': { subject: 'cluster', allow: managers },
  'clusters.appoint-manager': { subject: 'cluster', allow: ['admin'] },
  'clusters.list-members': { subject: 'cluster', allow: everybody },
  'clusters.add-member': { subject: 'cluster', allow: managers },
  'clusters.confirm-member': { subject: 'cluster', allow: managers },
  'clusters.remove-member': { subject: 'cluster', allow: managers },
  'clusters.preview-members': { subject: 'cluster', allow: managers },
  'clusters.import-members': { subject: 'cluster', allow: managers },
  'clusters.export-members': { subject: 'cluster', allow: managers },
  'clusters.invite-members': { subject: 'cluster', allow: managers },
  'clusters.list-requests': { subject: 'cluster', allow: managers },
  'clusters.accept-request': { subject: 'cluster', allow: managers },
  'clusters.decline-request': { subject: 'cluster', allow: managers },
  'clusters.list-my-requests': { subject: null, allow: ['manager', 'admin'] },
} as const satisfies Record<string, Rule>;
