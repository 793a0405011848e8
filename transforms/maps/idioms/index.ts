import type { Idiom } from '../state.js';
import { deleteGuard } from './delete-guard.js';
import { getOrCreate } from './get-or-create.js';
import { increment } from './increment.js';
import { listUpdate } from './list-update.js';
import { localCreate } from './local-create.js';
import { localIncrement } from './local-increment.js';
import { readThenStep } from './read-then-step.js';
import { step } from './step.js';
import { take } from './take.js';
import { update } from './update.js';

/** From the most special to the most general: the first that answers decides. */
export const IDIOMS: readonly Idiom[] = [
  localIncrement,
  readThenStep,
  localCreate,
  getOrCreate,
  take,
  deleteGuard,
  increment,
  step,
  update,
  listUpdate,
];
