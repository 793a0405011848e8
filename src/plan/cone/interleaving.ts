import type { Node } from '@babel/types';
import { boundNames } from '../../ast/names.js';
import { rangeOf, walk } from '../../ast/walk.js';
import type { Place } from '../../model/transform.js';
import { isFunction, type Fn } from './functions.js';
import { isMember } from './promise-position.js';
import type { View } from './view.js';

/** What may happen between two steps of a function now, where nothing could before. */
export interface Hazard {
  code: 'double-response' | 'stale-module-read';
  node: Node;
  args: Record<string, string>;
}

/** @param awaits the places in the file of the function where something is awaited now */
export function hazardsIn(view: View, fn: Fn, awaits: readonly Place[]): Hazard[] {
  const own = ownNodes(fn);
  const places = awaits
    .filter(({ start }) => own.some((one) => rangeOf(one).start === start))
    .map(({ start }) => start);
  const last = Math.max(-1, ...places);
  return [...timedAnswers(fn, own, last), ...staleReads(view, fn, own, awaits)];
}

/** Everything of a function that is not of a function within. */
function ownNodes({ node }: Fn): Node[] {
  const nodes: Node[] = [];
  walk(node.body, (one) => {
    nodes.push(one);
    return !isFunction(one);
  });
  return nodes;
}

/** A timer that answers the request, which the function answers as well: it may run while the function waits. */
function timedAnswers({ node }: Fn, own: readonly Node[], last: number): Hazard[] {
  const names = node.params.flatMap(boundNames).map(({ name }) => name);
  return own.flatMap((one) => {
    if (one.type !== 'CallExpression' || one.callee.type !== 'Identifier' || one.callee.name !== 'setTimeout')
      return [];
    const [callback] = one.arguments;
    const answers =
      callback && isFunction(callback) && rangeOf(one).end < last && isAnswering(callback, names);
    return answers ? [{ code: 'double-response' as const, node: one, args: {} }] : [];
  });
}

const ANSWERS = /^(status|send|sendStatus|json|end|redirect|render|write|writeHead|code)$/;

function isAnswering(callback: Node, names: readonly string[]): boolean {
  let found = false;
  walk(callback, (one) => {
    const callee = one.type === 'CallExpression' ? one.callee : undefined;
    if (!callee || !isMember(callee) || callee.object.type !== 'Identifier') return !found;
    const isCalled = callee.property.type === 'Identifier' && ANSWERS.test(callee.property.name);
    if (isCalled && names.includes(callee.object.name)) found = true;
    return !found;
  });
  return found;
}

/** A variable of the module that stays one is looked at, something is awaited, and then it is set. */
function staleReads(
  view: View,
  { file, node }: Fn,
  own: readonly Node[],
  awaits: readonly Place[],
): Hazard[] {
  const names = moduleVariables(view, file);
  const local = new Set(
    [...node.params.flatMap(boundNames), ...own.flatMap(declared)].map(({ name }) => name),
  );
  const isMoved = (one: Node): boolean =>
    awaits.some(({ start, end }) => start <= rangeOf(one).start && rangeOf(one).end <= end);
  return own.flatMap((one) => {
    const target = one.type === 'AssignmentExpression' ? one.left : undefined;
    if (target?.type !== 'Identifier' || !names.has(target.name) || local.has(target.name) || isMoved(one))
      return [];
    const set = rangeOf(one).start;
    const isStale = own.some(
      (read) =>
        read.type === 'Identifier' &&
        read !== target &&
        read.name === target.name &&
        !isLabel(view, read) &&
        awaits.some(({ start, end }) => rangeOf(read).end <= start && end <= set && isOf(own, start)),
    );
    return isStale ? [{ code: 'stale-module-read' as const, node: one, args: { name: target.name } }] : [];
  });
}

/** The name of a member or of a property. */
function isLabel(view: View, node: Node): boolean {
  const parent = view.parent(node);
  if (parent && isMember(parent)) return parent.property === node && !parent.computed;
  return parent?.type === 'ObjectProperty' && parent.key === node && parent.value !== node;
}

function isOf(own: readonly Node[], start: number): boolean {
  return own.some((one) => rangeOf(one).start === start);
}

function moduleVariables(view: View, file: string): Set<string> {
  const program = view.program(file);
  const body = program?.type === 'Program' ? program.body : [];
  return new Set(body.flatMap(declared).map(({ name }) => name));
}

function declared(node: Node): { name: string }[] {
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const') return [];
  return declaration.declarations.flatMap(({ id }) => boundNames(id));
}
