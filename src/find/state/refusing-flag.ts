import type * as t from '@babel/types';
import type { Place } from '../runtime/program.js';
import { isCall, isMember, pathOf, unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import { type RuntimeWrite, textOf } from './writes.js';

const REQUEST = /^(?:(?:POST|PUT|PATCH|DELETE|GET|ALL)\b|@(?:Post|Put|Patch|Delete|Get|All)\b|a request)/;
/** An answer that says no because of who asks, or when: 5xx is about the server, which may be this replica. */
const REFUSES =
  /\b(?:status|sendStatus|code|writeHead|throw|createError)\(\s*4\d\d\b|\bstatus(?:Code)?\s*=\s*4\d\d\b|\bthrow new \w*(?:Conflict|Forbidden|Gone|Locked|NotFound|BadRequest|Unauthorized)\w*\(/;

/** `if (claimed) return res.status(409).end(); claimed = true;`: what one request did decides how others are answered. */
export function isRefusingFlag({ references }: Site, writes: readonly RuntimeWrite[]): boolean {
  const asked = writes.flatMap(({ how, grip, value, route }) => {
    const inner = how === 'assign' && grip === 'whole' && value ? unwrapped(value) : undefined;
    if (!inner || !REQUEST.test(route.root.label)) return [];
    if (inner.type === 'BooleanLiteral') return [inner.value];
    // `blockedUntil = Date.now() + MINUTES`: until then it says no.
    return isDeadline(inner) ? [true] : [];
  });
  return asked.length > 0 && references.some((place) => asked.some((value) => refusesWhen(place, value)));
}

/** A time in the future. */
function isDeadline(value: t.Node): boolean {
  if (value.type !== 'BinaryExpression' || value.operator !== '+') return false;
  return [value.left, value.right].some((one) => isCall(one) && pathOf(one.callee) === 'Date.now');
}

function refusesWhen({ names, node }: Place, value: boolean): boolean {
  let isSo = true;
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (at.type === 'IfStatement')
      return at.test === child && isSo === value && REFUSES.test(textOf({ names }, at.consequent));
    if (at.type === 'UnaryExpression' && at.operator === '!') isSo = !isSo;
    else if (!isPartOfTest(at)) return false;
  }
  return false;
}

function isPartOfTest(node: t.Node): boolean {
  if (node.type === 'BinaryExpression') return /^[<>]=?$/.test(node.operator);
  return node.type === 'LogicalExpression' || isMember(node) || unwrapped(node) !== node;
}
