import { setFlagsFromString } from 'node:v8';

/** V8 of Node 20 to 24. One that does not know a flag would say so on the screen. */
const KNOWS_THEM = /^1[1-3]\./;

/**
 * A run lasts for seconds. With what V8 takes for granted, a quarter of its work would be to optimise code in ways that
 * pay only later; and nearly all that is made while files are parsed is kept, so room for new objects is wanted soon.
 */
if (KNOWS_THEM.test(process.versions.v8)) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=400');
  setFlagsFromString('--semi-space-growth-factor=4');
}
