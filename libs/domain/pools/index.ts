export {
  clustersHolding,
  fewestMembers,
  fewestTold,
  isNameOpen,
  mostPooled,
  poolActionOf,
  poolRoles,
  quietDays,
  toldCount,
  type PoolRole,
} from './pools.js';
