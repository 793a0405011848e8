import type { Node } from '@babel/types';
import { childrenOf } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { functionOf } from './effects.js';
import { calleeName, isCall, isFunction } from './syntax.js';
import { calleeTrace } from './trace.js';

/** Calls that make a value nobody can guess, and that differs from process to process. */
const SOURCES =
  /^crypto\|((webcrypto|default)\.)?(randomBytes|randomUUID|randomInt|pseudoRandomBytes|getRandomValues|generateKeySync|generateKeyPairSync|generateKey)$|^uuid\||^nanoid|^(@paralleldrive\/)?cuid2?\||^ulid\||^crypto-random-string\||^uid-safe\||^uid2\||^randomstring\||^(secure-)?random-\w+\||^short-?uuid\||^shortid\||^hyperid\||^jose\|(generateKeyPair|generateSecret)$|^bcrypt(js)?\|genSaltSync$/;
const GLOBALS = /^(randomUUID|getRandomValues|random)$/;
const NAMES = /random|uuid|nanoid|cuid|ulid|generate|uid|now|getRandomValues|^v[1-7]$|hyperid|short|genSalt/i;

/** Whatever passes one of the two above. */
const SOUNDS_RANDOM = /random|uuid|nanoid|cuid|ulid|generate|uid|now|\bv[1-7]\b|hyperid|short|genSalt/i;

/**
 * True if an expression calls a source of randomness.
 * @param reach `followed`: also through functions of the program, and the clock counts
 */
export function isRandom(
  context: FindContext,
  file: ParsedFile,
  node: Node,
  reach: 'direct' | 'followed',
): boolean {
  if (reach === 'followed') return holdsSource(context, file, node, 0);
  const text = file.text.slice(node.start ?? 0, node.end ?? 0);
  return SOUNDS_RANDOM.test(text) && holdsSource(context, file, node, DEPTH);
}

const DEPTH = 2;

function holdsSource(context: FindContext, file: ParsedFile, node: Node, depth: number): boolean {
  if (isFunction(node) && (depth === 0 || depth === DEPTH)) return false;
  if (isCall(node) && isSource(context, file, node, depth)) return true;
  return childrenOf(node).some((child) => holdsSource(context, file, child, depth));
}

function isSource(
  context: FindContext,
  file: ParsedFile,
  call: Parameters<typeof calleeTrace>[2],
  depth: number,
): boolean {
  const name = calleeName(call) ?? '';
  const text = file.text.slice(call.callee.start ?? 0, call.callee.end ?? 0);
  if (depth === 0 && text === 'Date.now') return true;
  if (/^(Math\.random|(globalThis\.|self\.)?crypto\.\w+)$/.test(text) && GLOBALS.test(name)) return true;
  if (NAMES.test(name)) {
    const trace = calleeTrace(context, file.file, call);
    if (trace) return SOURCES.test(`${trace.module}|${trace.path}`);
  }
  if (depth >= DEPTH) return false;
  const found = functionOf(context, file, call.callee);
  return found !== undefined && returnsRandom(context, found, depth);
}

/** A function that makes its answer from randomness; one that only uses some on the way counts too. */
function returnsRandom(
  context: FindContext,
  { file, node }: { file: ParsedFile; node: Node },
  depth: number,
): boolean {
  return (
    'body' in node &&
    !('async' in node && node.async) &&
    holdsSource(context, file, node.body as Node, depth + 1)
  );
}
