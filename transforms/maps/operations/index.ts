import type { Idiom } from '../state.js';
import { hasThenGet } from './has-then-get.js';
import { listOnce } from './list-once.js';
import { listOperation } from './list.js';
import { mapOperation } from './map.js';
import { readOnce } from './read-once.js';
import { recordOperation } from './record.js';
import { scalarOperation } from './scalar.js';
import { setOperation } from './set.js';
import { tested } from './tested.js';

/** Single operations, one for each shape, and a question with its answer: what no idiom has covered. */
export const OPERATIONS: readonly Idiom[] = [
  tested,
  readOnce,
  hasThenGet,
  listOnce,
  mapOperation,
  setOperation,
  listOperation,
  recordOperation,
  scalarOperation,
];
