import { setFlagsFromString } from 'node:v8';

/** V8 of Node 20 to 24. One that does not know a flag would say so on the screen. */
const KNOWS_THEM = /^1[1-3]\./;
/** That of Node 20: later ones have a compiler in between. */
const OPTIMISES_AT_ONCE = /^11\./;

/**
 * A run lasts for seconds. With what V8 takes for granted, a quarter of its work would be to optimise code in ways that
 * pay only later; and nearly all that is made while files are parsed is kept, so room for new objects is wanted soon.
 */
if (KNOWS_THEM.test(process.versions.v8)) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');
  setFlagsFromString('--semi-space-growth-factor=4');
}
// Only what runs for long is worth it. A seventh of all processor time, and no longer for it.
if (OPTIMISES_AT_ONCE.test(process.versions.v8)) setFlagsFromString('--interrupt-budget=300000');
