import type { FindContext } from '../../model/transform.js';
import { Program } from './program.js';
import { Reach } from './reach.js';

/** What every rule asks about one run: who names what, and what runs when. */
export interface Analysis {
  program: Program;
  reach: Reach;
}

const known = new WeakMap<FindContext, Analysis>();

/** The analysis of a run, made at the first question and shared by all rules. */
export function analysisOf(context: FindContext): Analysis {
  const before = known.get(context);
  if (before) return before;
  const program = new Program(context);
  const made = { program, reach: new Reach(program) };
  known.set(context, made);
  return made;
}
