import type { Idiom } from '../state.js';
import { step } from './step.js';

/** From the most special to the most general: the first that answers decides. */
export const IDIOMS: readonly Idiom[] = [step];
