export { ClustersModule } from './clusters.module.js';
export { ClustersService, type ClusterDetail, type InvitationReport } from './clusters.service.js';
export { MembersService, type ImportReport, type MemberListPreview } from './members.service.js';
export { MembershipRequestsReadModel, type MembershipRequestRow } from './membership-requests.read-model.js';
export { MembershipRequestsService } from './membership-requests.service.js';
export { ReferenceClustersService } from './reference-clusters.service.js';
export {
  ClusterPageReadModel,
  type ClusterListQuery,
  type ClusterRow,
  type MemberPageRow,
} from './cluster-page.read-model.js';
export { exportMembers } from './export-members.js';
export { type Cluster } from './cluster.entity.js';
export { type MemberRecord } from './cluster-member.repository.js';
export {
  AlreadyMember,
  ClusterChangedMeanwhile,
  ClusterNotFound,
  MemberListChanged,
  MemberListHasErrors,
  MemberListUnreadable,
  MemberNotFound,
  NotAClusterManager,
  OrganisationHasPeople,
} from './clusters.errors.js';
