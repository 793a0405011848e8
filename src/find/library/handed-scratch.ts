import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import type { FileMethod } from './file-system.js';
import { listOf } from './lists.js';
import { callersOf } from './program.js';
import { removalOf, taskAround } from './scratch.js';
import { ancestorsOf, isCall, isFunction, type Call } from './syntax.js';

/** What is asked about a call that changes files. */
interface Written {
  file: ParsedFile;
  call: Call;
  method: FileMethod;
  path: Node | undefined;
  purpose: string;
  removal?: Call;
}

/** `download(url, path) { writeFile(path, …); }`: the call that removes the file, if all callers do when they have used it. */
export function removalByCallers(context: FindContext, write: Written): Call | undefined {
  const { file, call, method, path, purpose } = write;
  if (method.operation === 'delete' || method.operation === 'append' || purpose === 'scratch')
    return undefined;
  if (path?.type !== 'Identifier') return undefined;
  const removals = handsOf(context, file, path, call).map(({ file: where, given }) => {
    const task = given && taskAround(context, where, given);
    return task ? removalOf(context, where, given, task) : undefined;
  });
  return removals.includes(undefined) ? undefined : removals[0];
}

/** Who calls the function that has a path as its parameter, and what they give for it. */
function handsOf(
  context: FindContext,
  file: ParsedFile,
  path: Node & { type: 'Identifier' },
  call: Node,
): { file: ParsedFile; call: Node; given: Node | undefined }[] {
  const taker = [...ancestorsOf(file, call)].find((one) => isFunction(one) && indexOf(one, path.name) >= 0);
  const calls = taker && isFunction(taker) ? callersOf(context, file, taker.body) : [];
  return calls.map(({ names, node }) => ({
    file: names.parsed,
    call: node,
    given: taker && isCall(node) ? node.arguments[indexOf(taker, path.name)] : undefined,
  }));
}

/** `discard(path) { unlinkSync(path); }`: removes nothing but what tasks made, used and hand to it when they are done. */
export function isHandedScratch(context: FindContext, write: Written, all: readonly Written[]): boolean {
  const { file, call, method, path, purpose } = write;
  if (method.operation !== 'delete' || purpose === 'scratch' || path?.type !== 'Identifier') return false;
  return isHanded(context, file, listOf(file, path) ?? path, call, all, HANDS);
}

/** How many functions a path is handed through to where its file is removed. */
const HANDS = 2;

function isHanded(
  context: FindContext,
  file: ParsedFile,
  path: Node & { type: 'Identifier' },
  call: Node,
  all: readonly Written[],
  hands: number,
): boolean {
  const calls = handsOf(context, file, path, call);
  return (
    calls.length > 0 &&
    calls.every(({ file: where, call: node, given }) => {
      if (!given) return false;
      if (all.some((write) => isRemoval(write, where, node))) return true;
      return (
        hands > 1 && given.type === 'Identifier' && isHanded(context, where, given, node, all, hands - 1)
      );
    })
  );
}

/** The call that removes what was written, or the same once more: where it failed. */
function isRemoval({ removal, file }: Written, where: ParsedFile, call: Node): boolean {
  if (!removal || removal === call) return removal === call;
  return file === where && textIn(file, removal) === textIn(file, call);
}

function indexOf(fn: Node, name: string): number {
  return 'params' in fn
    ? (fn.params as Node[]).findIndex((one) => one.type === 'Identifier' && one.name === name)
    : -1;
}

function textIn({ text }: ParsedFile, node: Node): string {
  return text.slice(node.start ?? 0, node.end ?? 0);
}
