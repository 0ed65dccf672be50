export {
  Changes,
  CHANGE_CHANNEL,
  type Change,
  type ChangeCursor,
  type ChangeKind,
  type ChangePage,
} from './changes.js';
export { ChangesModule } from './changes.module.js';
