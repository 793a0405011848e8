import type { Node } from '@babel/types';
import {
  argumentOf,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import { calleeTrace } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import type { FileUse } from '../file-use.js';
import { knownPlace } from '../places.js';
import { isShippedFile } from '../shipped.js';
import { lent } from './lending.js';

/** What ends a chain: a promise, or a callback. */
const ENDS = /^(toFile|toBuffer|metadata|stats)$/;

/** Every chain `sharp(path).resize(200).toFile(other)`. */
export function sharpUses(context: FindContext, file: ParsedFile): FileUse[] {
  if (!/['"`]sharp['"`]/.test(file.text)) return [];
  const heads = callsIn(file).filter((call) => isHead(context, file, call) && argumentOf(call, 0));
  const ended = heads.map((head) => ({ head, end: endOf(file, head) }));
  const apart = callsIn(file).filter(
    (call) => isLoneEnd(context, file, call) && !ended.some(({ end }) => end === call),
  );
  return [
    ...ended.map(({ head, end }) => chainUse(context, file, head, end)),
    ...apart.map((end) => chainUse(context, file, undefined, end)),
  ];
}

function isHead(context: FindContext, file: ParsedFile, call: Call): boolean {
  const trace = calleeTrace(context, file.file, call);
  return trace?.module === 'sharp' && trace.path === '';
}

/** `image.toFile(path)` where `image` was made before. */
function isLoneEnd(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (calleeName(call) !== 'toFile') return false;
  return calleeTrace(context, file.file, call)?.module === 'sharp';
}

function endOf(file: ParsedFile, head: Call): Call | undefined {
  let call = head;
  for (;;) {
    const member = parentOf(file, call);
    const next = member && /MemberExpression$/.test(member.type) ? parentOf(file, member) : undefined;
    if (!isCall(next) || next.callee !== member || receiverOf(next) !== call) return undefined;
    call = next;
    if (ENDS.test(calleeName(call) ?? '')) return call;
  }
}

function chainUse(
  context: FindContext,
  file: ParsedFile,
  head: Call | undefined,
  end: Call | undefined,
): FileUse {
  const source = head && argumentOf(head, 0);
  const target = end && calleeName(end) === 'toFile' ? argumentOf(end, 0) : undefined;
  const call = end ?? head;
  if (!call) throw new Error('a chain begins or ends somewhere');
  const last = end && argumentOf(end, end.arguments.length - 1);
  const callback = last && isFunction(last) ? last : undefined;
  const isPath =
    source && knownPlace(context, file.file, source)?.key && !isShippedFile(context, file, source);
  const paths: Node[] = [...(isPath ? [source] : []), ...(target ? [target] : [])];
  return {
    ...{ file, call, paths, writes: target !== undefined },
    ...(source && { candidates: [source] }),
    become(keys) {
      if (!end) return { refuse: 'file-path-used', at: call };
      const files = keys.flatMap((key, index) => {
        const path = paths[index];
        return path ? [{ path, key, role: path === target ? ('writes' as const) : ('reads' as const) }] : [];
      });
      return lent({ file, call: end, form: callback ? 'callback' : 'promise', callback }, files);
    },
  };
}
