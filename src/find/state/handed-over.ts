import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isApp } from './app-object.js';
import { usesOfPicked } from './picked.js';
import { isOfParameter } from './put.js';

const GIVES = /^(?:set|provide|registerInstance|registerValue)$/;
const TAKES = ['get', 'resolve', 'inject'];

/**
 * Uses of a variable by the name under which it is handed over: `app.set('games', games)` and `req.app.get('games')`,
 * `app.context.games = games` and `ctx.games`, `context: () => ({ games })` and `(_, args, { games }) =>`.
 */
export function usesByName(program: Program, uses: readonly Place[]): Place[] {
  return uses.flatMap((use) => [...takenByKey(program, use), ...takenFromContext(program, use)]);
}

/** A package, or what a framework hands in, keeps it; what a collection of the program has is followed as such. */
function takenByKey(program: Program, { names, node }: Place): Place[] {
  const call = names.parentOf(node);
  if (!isCall(call) || call.arguments[1] !== node || !isMember(call.callee)) return [];
  const [key] = call.arguments;
  if (key?.type !== 'StringLiteral' || !GIVES.test(nameOfKey(call.callee) ?? '')) return [];
  const holder = definitionOf(program, { names, node: call.callee.object });
  if (holder && holder.kind !== 'package') return [];
  return [...callsTaking(program, names, key.value), ...fromVariables(program, names, key.value)];
}

function callsTaking(program: Program, near: FileNames, key: string): Place[] {
  return TAKES.flatMap((method) => membersNamed(program, near, method)).flatMap((place) => {
    const taking = place.names.parentOf(place.node);
    const [first] = isCall(taking) && taking.callee === place.node ? taking.arguments : [];
    const isSame = first?.type === 'StringLiteral' && first.value === key;
    return isSame && taking ? [{ names: place.names, node: taking }] : [];
  });
}

/** `c.var.games` of Hono, where `c.set('games', games)`. */
function fromVariables(program: Program, near: FileNames, key: string): Place[] {
  const isVariables = (names: FileNames, from: t.Node): boolean =>
    /^\w+\.var$/.test(pathOf(from) ?? '') && isOfParameter(names, from);
  return membersOf(program, near, key, isVariables);
}

function takenFromContext(program: Program, { names, node }: Place): Place[] {
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.right === node && isMember(parent.left)) {
    const put = nameOfKey(parent.left) ?? '';
    if (/^\w+\.context\.\w+$/.test(pathOf(parent.left) ?? ''))
      return membersOf(program, names, put, isContextGiven);
    const isOfApp = (of: FileNames, from: t.Node): boolean => isApp(program, of, from);
    return isOfApp(names, parent.left.object) ? membersOf(program, names, put, isOfApp) : [];
  }
  const key = parent?.type === 'ObjectProperty' && parent.value === node ? nameOfKey(parent) : null;
  if (key === null || !parent || !isContextOf(names, names.parentOf(parent))) return [];
  return [...membersOf(program, names, key, isContextGiven), ...destructured(program, key)];
}

/** The literal that a function gives which is called `context`, `buildContext`, `contextFactory` … */
function isContextOf(names: FileNames, literal: t.Node | null | undefined): boolean {
  const parent = literal && names.parentOf(literal);
  const fn = parent?.type === 'ReturnStatement' ? names.functionOf(parent) : parent;
  if (!fn || !isFunction(fn)) return false;
  const holder = 'key' in fn || ('id' in fn && fn.id) ? fn : names.parentOf(fn);
  const name =
    holder?.type === 'VariableDeclarator' || holder?.type === 'FunctionDeclaration'
      ? holder.id?.type === 'Identifier'
        ? holder.id.name
        : null
      : holder && 'key' in holder
        ? nameOfKey(holder)
        : null;
  return name !== null && /context(?:factory|function|fn|builder)?$/i.test(name);
}

/** Where a member is taken out of an object that is meant: `ctx.games`, `const { games } = ctx`. */
function membersOf(
  program: Program,
  near: FileNames,
  key: string,
  isMeant: (names: FileNames, from: t.Node) => boolean,
): Place[] {
  return [
    ...membersNamed(program, near, key).filter(
      ({ names, node }) => isMember(node) && isMeant(names, unwrapped(node.object)) && !isPut(names, node),
    ),
    ...usesOfPicked(program, near, key, isMeant),
  ];
}

function isPut(names: FileNames, member: t.Node): boolean {
  const parent = names.parentOf(member);
  return parent?.type === 'AssignmentExpression' && parent.left === member;
}

/** `ctx`, `context`, `opts.ctx`. */
function isContextGiven(names: FileNames, base: t.Node): boolean {
  const name = base.type === 'Identifier' ? base.name : isMember(base) ? nameOfKey(base) : null;
  if (!/^(?:ctx|context|c)$/i.test(name ?? '')) return false;
  return base.type !== 'Identifier' || isOfParameter(names, base);
}

const patterns = new WeakMap<Program, Map<string, Binding[]>>();

/** What functions take out of an object that they are given, by its key. */
function destructured(program: Program, key: string): Place[] {
  let known = patterns.get(program);
  if (!known) patterns.set(program, (known = destructuredIn(program)));
  return (known.get(key) ?? []).flatMap(({ names, references }) =>
    references.map((node) => ({ names, node })),
  );
}

function destructuredIn(program: Program): Map<string, Binding[]> {
  const found = new Map<string, Binding[]>();
  for (const { file } of program.context.project.files) {
    for (const binding of program.namesOf(file)?.bindings ?? []) {
      const property = binding.kind === 'param' ? binding.names.parentOf(binding.node) : undefined;
      const isLast = isFunction(binding.declaration) && isOfContext(binding.declaration, binding.node);
      if (property?.type !== 'ObjectProperty' || !isLast) continue;
      const key = nameOfKey(property);
      if (key !== null) found.set(key, [...(found.get(key) ?? []), binding]);
    }
  }
  return found;
}

/** The third of `(parent, args, context, info)`. */
function isOfContext({ params }: t.Function, name: t.Node): boolean {
  const [, , third] = params;
  return (
    third !== undefined && (third.start ?? 0) <= (name.start ?? 0) && (name.end ?? 0) <= (third.end ?? 0)
  );
}
