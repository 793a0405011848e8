import type { Node } from '@babel/types';
import {
  bare,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  propertyName,
} from '../../src/find/library/syntax.js';
import { traceOf } from '../../src/find/library/trace.js';
import { isParameter } from '../../src/find/library/program.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { valueOf } from './declared.js';
import { composed } from './operands.js';
import { knownPlace } from './places.js';
import { isInRecord } from './unread.js';

/** Methods of answers and of what writes logs: they open no files. */
const SAYS = /^(json|jsonp|send|end|log|info|warn|error|debug|trace|fatal|verbose)$/;

/**
 * How a path goes to people and nowhere else: in a `sentence` of an answer, a log or an error, which nobody takes a path
 * from. The path of a `folder` that is the same for all may also stand alone there; that of one file may not, as whoever gets
 * it may ask for the file by it, unless it is one property of a `record` among others that no code reads.
 */
export function shownAs(
  context: FindContext,
  file: ParsedFile,
  node: Node,
): 'sentence' | 'folder' | 'record' | undefined {
  const isFolder = knownPlace(context, file.file, node)?.isWhole === true;
  let isSentence = false;
  let inner = node;
  for (let one = parentOf(file, inner); one; one = parentOf(file, inner)) {
    if (isText(one)) isSentence ||= hasWords(one);
    else if (isLogged(one, inner)) return 'sentence';
    else if (isSaid(context, file, one, inner))
      return isSentence ? 'sentence' : isFolder ? 'folder' : undefined;
    else if (!isSentence && isInRecord(context, file, one, inner)) return 'record';
    else if (!isHolding(one, inner)) return undefined;
    inner = one;
  }
  return undefined;
}

function isText({ type }: Node): boolean {
  return type === 'TemplateLiteral' || type === 'BinaryExpression';
}

/** `saved to ` */
function hasWords(text: Node): boolean {
  if (text.type === 'TemplateLiteral') return text.quasis.some(({ value }) => WORDS.test(value.raw));
  return (
    text.type === 'BinaryExpression' &&
    [text.left, text.right].some((one) =>
      one.type === 'StringLiteral' ? WORDS.test(one.value) : isText(one) && hasWords(one),
    )
  );
}

const WORDS = /\p{L}\s|\s\p{L}/u;

/** `res.json(…)`, `logger.info(…)`, `debug(…)` of the package, `new Error(…)`, `ctx.body = …` */
function isSaid(context: FindContext, file: ParsedFile, parent: Node, inner: Node): boolean {
  if (isCall(parent) && parent.callee !== inner) {
    const name = calleeName(parent) ?? '';
    if (parent.type === 'NewExpression') return /Error$/.test(name);
    const isOfDebug =
      parent.callee.type === 'Identifier' && traceOf(context, file.file, parent.callee)?.module === 'debug';
    return isOfDebug || (SAYS.test(name) && parent.callee.type !== 'Identifier');
  }
  return (
    parent.type === 'AssignmentExpression' && parent.right === inner && propertyName(parent.left) === 'body'
  );
}

/** `logger.info('Files are in', path)` */
function isLogged(parent: Node, inner: Node): boolean {
  return (
    isCall(parent) &&
    parent.callee !== inner &&
    parent.callee.type !== 'Identifier' &&
    parent.arguments[0]?.type === 'StringLiteral' &&
    parent.arguments[0] !== inner &&
    /^(log|info|warn|error|debug|trace|fatal|verbose)$/.test(calleeName(parent) ?? '')
  );
}

/** `{ folder: path }`, `[path]`, `a ? path : b` */
function isHolding(parent: Node, inner: Node): boolean {
  if (bare(parent) === bare(inner)) return true;
  if (parent.type === 'ObjectProperty') return parent.value === inner;
  if (parent.type === 'ConditionalExpression') return parent.test !== inner;
  return /^(ObjectExpression|ArrayExpression)$/.test(parent.type);
}

/** The name or call that the path of an expression begins with, if that has a path too. */
export function baseOf(context: FindContext, file: ParsedFile, value: Node): Node | undefined {
  const made = composed(context, file.file, value);
  const [first] = made?.operands ?? [{ node: value }];
  const node = first && 'node' in first ? bare(first.node) : undefined;
  if (!node || node.type === 'StringLiteral') return undefined;
  if (made && composed(context, file.file, node)) return baseOf(context, file, node);
  if (isCall(node)) return isFunction(valueOf(context, file, node.callee)?.node) ? node : undefined;
  return valueOf(context, file, node) || isParameter(context, file.file, node) ? node : undefined;
}
