import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { isHandler } from '../../src/find/runtime/members.js';
import { programOf } from '../../src/find/runtime/shared.js';
import {
  type Call,
  type ClassNode,
  isCall,
  isClass,
  isMember,
  nameOfKey,
} from '../../src/find/runtime/syntax.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, Range } from '../../src/model/transform.js';
import { classOf, type Declaration } from './declaration.js';
import { makersOf } from './made-once.js';

/** What answers, prints or copies an object with all that is in it. */
const WHOLE =
  /^(?:json|jsonp|send|render|stringify|structuredClone|entries|values|assign|log|info|warn|error|debug|trace|dir|table|inspect)$/;

interface At {
  file: string;
  node: Node;
  ancestors: readonly Node[];
}

/**
 * Of a field: where an object of its class is answered or copied whole, `res.json(stats)`, `{ ...this }`. What gets it would
 * find a store in it.
 */
export function shownWhole(context: FindContext, declaration: Declaration): Reason | undefined {
  const holder = classOf(declaration);
  if (!holder || isHidden(declaration)) return undefined;
  const { file } = declaration.file;
  const at = [...ownNames(file, holder), ...objectsOf(context, file, holder)];
  const shown = at.find((one) => isShownWhole(context, one));
  return shown && refusalAt(context, 'identity-use', { file: shown.file, ...rangeOf(shown.node) });
}

/** Nobody sees a private field from outside, and a static one is no part of the objects. */
function isHidden({ name, node }: Declaration): boolean {
  return name.text.startsWith('#') || ('static' in node && node.static === true);
}

/** `this` in the methods of a class. */
function ownNames(file: string, holder: ClassNode): At[] {
  const found: At[] = [];
  walk(holder.body, (node, ancestors) => {
    if (isClass(node) || /^Function/.test(node.type) || ('static' in node && node.static === true))
      return false;
    if (node.type === 'ThisExpression') found.push({ file, node, ancestors: [...ancestors] });
    return undefined;
  });
  return found;
}

/** Every place that has an object of a class, as far as it can be followed. */
function objectsOf(context: FindContext, file: string, { id }: ClassNode): At[] {
  const makers = id ? makersOf(context, file, id) : [];
  const places = makers.flatMap(({ file: from, made }): ({ file: string } & Range)[] => [
    { file: from, ...rangeOf(made) },
    ...context.resolver
      .usesOf(from, rangeOf(made))
      .uses.map((use) => ({ file: use.file, ...use.expression })),
  ]);
  return places.flatMap((place) => {
    const at = context.nodeAt(place.file, place);
    return at ? [{ file: place.file, ...at }] : [];
  });
}

function isShownWhole(context: FindContext, { file, node, ancestors }: At): boolean {
  const parent = ancestors.at(-1);
  if (!parent) return false;
  if (parent.type === 'SpreadElement') return ancestors.at(-2)?.type === 'ObjectExpression';
  if (parent.type === 'ForInStatement') return parent.right === node;
  if (isCall(parent)) return parent.callee !== node && takesWhole(parent.callee) && !isTarget(parent, node);
  if (parent.type === 'AssignmentExpression') return parent.right === node && isBody(parent.left);
  if (parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression')
    return answersRequest(context, file, ancestors);
  const isPassing =
    /^(?:Object(?:Expression|Property)|ArrayExpression|(?:Logical|Conditional|TS\w+)Expression)$/;
  return (
    isPassing.test(parent.type) &&
    isShownWhole(context, { file, node: parent, ancestors: ancestors.slice(0, -1) })
  );
}

function takesWhole(callee: Node): boolean {
  if (callee.type === 'Identifier') return WHOLE.test(callee.name);
  return isMember(callee) && WHOLE.test(nameOfKey(callee) ?? '');
}

/** `Object.assign(this, options)` puts in, and shows nothing. */
function isTarget({ callee, arguments: [target] }: Call, node: Node): boolean {
  return isMember(callee) && nameOfKey(callee) === 'assign' && target === node;
}

/** `ctx.body = stats` */
function isBody(left: Node): boolean {
  return isMember(left) && nameOfKey(left) === 'body';
}

/** What a handler returns is the answer in some frameworks. */
function answersRequest(context: FindContext, file: string, ancestors: readonly Node[]): boolean {
  const program = programOf(context);
  const names = program.namesOf(file);
  const fn = ancestors.findLast((one) => /Function|Method/.test(one.type));
  return names !== undefined && fn !== undefined && isHandler(program, { names, node: fn });
}
