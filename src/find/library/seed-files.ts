import type { Node } from '@babel/types';
import { isWithin, walk } from '../../ast/walk.js';
import type { ParsedFile } from '../../model/transform.js';
import { declares } from './effects.js';
import { ancestorsOf, argumentOf, type Call, callsIn, calleeName, isFunction, textOf } from './syntax.js';

const READS = /^(?:read(?:File|Json|JSON)(?:Sync)?|access(?:Sync)?|stat(?:Sync)?)$/;

/**
 * `try { settings = parse(readFileSync(path)); } catch { writeFileSync(path, DEFAULTS); }`: a file that is missing begins
 * with the same in every replica.
 */
export function isSeed(file: ParsedFile, call: Call, path: Node | undefined): boolean {
  const guarded = path && triedBefore(file, call);
  if (!guarded || !path || !isTheSame(file, call)) return false;
  const written = wordsOf(file, path);
  return callsIn(file).some((one) => {
    const read = argumentOf(one, 0);
    return (
      read !== undefined &&
      isWithin(one, guarded) &&
      READS.test(calleeName(one) ?? '') &&
      wordsOf(file, read) === written
    );
  });
}

/** Nothing of the content comes from who has asked. */
function isTheSame(file: ParsedFile, call: Call): boolean {
  const content = argumentOf(call, 1);
  const fn = [...ancestorsOf(file, call)].find(isFunction);
  if (!content || !fn) return false;
  let isSo = true;
  walk(content, (one) => {
    if (one.type === 'AwaitExpression' || (one.type === 'Identifier' && declares(fn, one.name))) isSo = false;
    return isSo;
  });
  return isSo;
}

/** The block whose failure a node is the answer to. */
function triedBefore(file: ParsedFile, node: Node): Node | undefined {
  const around = [...ancestorsOf(file, node)];
  const inside = around.slice(0, around.findIndex(isFunction));
  const caught = inside.findIndex(({ type }) => type === 'CatchClause');
  const tried = inside[caught + 1];
  return caught >= 0 && tried?.type === 'TryStatement' ? tried.block : undefined;
}

function wordsOf(file: ParsedFile, node: Node): string {
  return textOf(node) ?? file.text.slice(node.start ?? 0, node.end ?? 0);
}
