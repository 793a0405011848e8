import { keepsComments } from '../pattern/comments.js';
import type { Idiom } from '../state.js';
import { bound } from './bound.js';
import { branchUpdate } from './branch-update.js';
import { busyFlag } from './busy-flag.js';
import { checkThenSet } from './check-then-set.js';
import { deleteGuard } from './delete-guard.js';
import { fetchedFirst } from './fetched-first.js';
import { getOrCreate } from './get-or-create.js';
import { increment } from './increment.js';
import { laterPut } from './later-put.js';
import { listBranch } from './list-branch.js';
import { listRenewed } from './list-renewed.js';
import { listUpdate } from './list-update.js';
import { localCreate } from './local-create.js';
import { localIncrement } from './local-increment.js';
import { memo } from './memo.js';
import { pushed } from './pushed.js';
import { putBack } from './put-back.js';
import { putBackEach } from './put-back-each.js';
import { readThenStep } from './read-then-step.js';
import { step } from './step.js';
import { take } from './take.js';
import { touch } from './touch.js';
import { ttlTimer } from './ttl-timer.js';
import { update } from './update.js';
import { updateBehindWait } from './update-behind-wait.js';
import { updateValue } from './update-value.js';
import { wholeCopy } from './whole-copy.js';

/** From the most special to the most general: the first that answers decides. */
export const IDIOMS: readonly Idiom[] = [
  ttlTimer,
  bound,
  touch,
  localIncrement,
  readThenStep,
  memo,
  busyFlag,
  localCreate,
  getOrCreate,
  checkThenSet,
  take,
  deleteGuard,
  increment,
  step,
  updateValue,
  laterPut,
  update,
  branchUpdate,
  updateBehindWait,
  putBack,
  fetchedFirst,
  listRenewed,
  listUpdate,
  listBranch,
  pushed,
].map(withoutLoss);

/** Tried as well where changes of copies are left that nothing else writes back. */
export const WITH_LAST_RESORT: readonly Idiom[] = [...IDIOMS, ...[putBackEach, wholeCopy].map(withoutLoss)];

/** A comment in the middle of what is collapsed would have no place left: then the code stays as it is. */
function withoutLoss(idiom: Idiom): Idiom {
  return {
    ...idiom,
    match(use, state, covered) {
      const found = idiom.match(use, state, covered);
      return found && !('refuse' in found) && !keepsComments(found) ? undefined : found;
    },
  };
}
