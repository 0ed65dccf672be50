export { findDatabase, makeDatabase, type DatabaseWanted, type FoundDatabase } from './find-database.js';
export {
  instanceSecret,
  openInstanceFolder,
  projectFolder,
  readKind,
  UnknownLayout,
  writeKind,
  type InstanceKind,
} from './instance-folder.js';
export {
  DataInUse,
  findRunning,
  holdData,
  type DataHold,
  type RunningProgram,
  type RunningRecord,
} from './running-record.js';
