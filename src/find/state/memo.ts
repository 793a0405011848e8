import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { callsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import { homeOf } from '../runtime/home.js';
import type { Binding } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import {
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  pathOf,
  rootOf,
  unwrapped,
} from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { fieldsGiven, isConstantObject } from './filled-object.js';
import { comparesResult } from './compared.js';
import { isFilling, leaves } from './guards.js';
import { isHandedIn } from './handed-in.js';
import { collectionOf } from './package-shapes.js';
import { isMovedUp, isOldest } from './recency.js';
import type { Site } from './site.js';
import { isDrawn, isStateful, isTimer } from './unrepeatable.js';
import { type Behaviour, type RuntimeWrite, textOf } from './writes.js';

/**
 * A memo: a table that one function looks a key up in, and fills with what it computes when the key is not there.
 * Entries may expire or be thrown away; nobody else writes, and what is stored is not changed later.
 */
export function isMemo(program: Program, site: Site, { writes: all, uses }: Behaviour): boolean {
  if (
    site.shape !== 'map' &&
    site.shape !== 'record' &&
    site.shape !== 'cache' &&
    site.shape !== 'instance' &&
    site.shape !== 'empty' &&
    site.shape !== 'unknown'
  )
    return false;
  const writes = all.filter((write) => !isMovedUp(write, all));
  const fills = writes.filter(isFill);
  if (!fills.length || writes.some((write) => !isFill(write) && !isEviction(write))) return false;
  if (fills.some(isReplayed)) return false;
  const functions = new Set(fills.map(({ names, node }) => homeOf(program, names, node)));
  // What a package keeps as a cache may hold several things, each with its own function.
  if (functions.size !== 1 && site.shape !== 'cache') return false;
  return (
    fills.some((fill) => isComputed(program, withoutOld(fill))) &&
    fills.every(
      (fill) =>
        (isComputed(program, withoutOld(fill)) || isNothing(fill) || isSame(fill)) &&
        !isHandedIn(program, fill) &&
        ((isFilledInPlace(fill) && !isOwnObject(program, withoutOld(fill))) ||
          isAskedFor(program, uses, fill) ||
          isAskedForByCallers(program, uses, fill)),
    ) &&
    !isPurged(program, writes, functions)
  );
}

/**
 * The answer to a request that must have its effect once, however often it is sent: no other replica can compute it again.
 * The header is that of https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/.
 */
function isReplayed(write: RuntimeWrite): boolean {
  let outer: t.Node | null = null;
  for (let at = write.names.functionOf(write.node); at; at = write.names.functionOf(at)) outer = at;
  return outer !== null && /['"`](?:x-)?idempotency-key['"`]/i.test(textOf(write, outer));
}

/** `null`, `{ value: null, until: now + AGE }`: that there is nothing under the key is remembered too. */
function isNothing({ value }: RuntimeWrite): boolean {
  const inner = value && unwrapped(value);
  if (inner?.type !== 'ObjectExpression') return inner !== undefined && isEmpty(inner);
  return inner.properties.some((one) => one.type === 'ObjectProperty' && isEmpty(unwrapped(one.value)));
}

/** What is kept when it could not be computed: the same everywhere. */
function isSame({ names, value }: RuntimeWrite): boolean {
  return value !== undefined && isConstantObject(names, value);
}

function isFill(write: RuntimeWrite): boolean {
  const { how, grip, value } = write;
  if (grip !== 'whole' || value === undefined) return false;
  return /^(?:set|put|property)$/.test(how) || isFilledInPlace(write);
}

/** `memo[key] ??= compute(key)`, `memo[key] = memo[key] ?? compute(key)`. */
function isFilledInPlace(write: RuntimeWrite): boolean {
  if (keepsOld(write)) return true;
  return write.how === 'update-property' && write.key !== undefined && isFilling(write);
}

/** An object of a class of the program, whose entries others may change. */
function isOwnObject(program: Program, { names, value }: RuntimeWrite): boolean {
  const node = value && unwrapped(value);
  return node?.type === 'NewExpression' && definitionOf(program, { names, node })?.kind === 'instance';
}

/** Of `memo[key] ?? compute(key)`, what is kept where nothing was. */
function withoutOld(write: RuntimeWrite): RuntimeWrite {
  const value = write.value && unwrapped(write.value);
  return value?.type === 'LogicalExpression' && keepsOld(write) ? { ...write, value: value.right } : write;
}

function keepsOld(write: RuntimeWrite): boolean {
  const value = write.value && unwrapped(write.value);
  const assignment = write.names.above(write.node, (one) => one.type === 'AssignmentExpression');
  if (value?.type !== 'LogicalExpression' || !assignment) return false;
  return textOf(write, value.left) === textOf(write, assignment.left);
}

function isEviction({ how, grip, value }: RuntimeWrite): boolean {
  if (grip !== 'whole') return false;
  return (
    how === 'delete' ||
    how === 'clear' ||
    how === 'del' ||
    (how === 'assign' && value?.type === 'ObjectExpression' && value.properties.length === 0)
  );
}

/** An entry that another function takes out has been changed at its source: other replicas keep the old one. */
function isPurged(
  program: Program,
  writes: readonly RuntimeWrite[],
  functions: ReadonlySet<FunctionNode | null>,
): boolean {
  return writes.some(
    (write) =>
      isEviction(write) &&
      !isOldest(write) &&
      !functions.has(homeOf(program, write.names, write.node)) &&
      !/^(?:set(?:Timeout|Interval))/.test(write.route.root.label),
  );
}

/** The value is what a call gave, not something that was handed in or begins empty. */
function isComputed(
  program: Program,
  { names, value, fn }: RuntimeWrite,
  seen = new Set<Binding>(),
): boolean {
  const inner = value && unwrapped(value);
  if (!inner) return false;
  if (inner.type === 'AssignmentExpression')
    return isComputed(program, { names, value: inner.right, fn } as RuntimeWrite, seen);
  if (inner.type === 'CallExpression' || inner.type === 'NewExpression')
    return (
      !isEmptyCollection(program, { names, node: inner }) &&
      !isTimer(inner) &&
      !isDrawn(program, { names, node: inner }) &&
      !isStateful(program, { names, node: inner })
    );
  if (inner.type === 'ObjectExpression')
    return (
      !inner.properties.some(
        (one) =>
          one.type === 'ObjectProperty' &&
          (isFromBody(names, one.value) || isTimer(namedValue(names, one.value))),
      ) &&
      inner.properties.some(
        (one) =>
          one.type === 'ObjectProperty' &&
          isComputed(program, { names, value: one.value, fn } as RuntimeWrite, seen),
      )
    );
  if (inner.type === 'LogicalExpression')
    return isComputed(program, { names, value: inner.left, fn } as RuntimeWrite, seen);
  if (isMember(inner)) return isComputed(program, { names, value: rootOf(inner), fn } as RuntimeWrite, seen);
  if (inner.type === 'BinaryExpression') return comparesResult(names, inner);
  if (inner.type !== 'Identifier')
    return inner.type === 'ConditionalExpression' || inner.type === 'AwaitExpression';
  const binding = names.bindingOf(inner);
  if (!binding || binding.kind === 'param')
    return binding !== undefined && isResultParameter(names, binding.declaration);
  const init = binding.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
  if (assignedTo(binding).some((node) => isTimer(node) || isStateful(program, { names, node }))) return false;
  const given = seen.has(binding) ? [] : fieldsGiven(binding);
  seen.add(binding);
  if (given.length)
    return (
      given.some((one) => isComputed(program, { names, value: one, fn } as RuntimeWrite, seen)) &&
      !given.some((one) => isFromBody(names, one) || isTimer(one))
    );
  return init
    ? isComputed(program, { names, value: init, fn } as RuntimeWrite, seen)
    : binding.owner !== null;
}

/** What a variable is given after its declaration: `let room = rooms.get(id); if (!room) room = new Room(id);`. */
export function assignedTo({ names, references }: Binding): t.Node[] {
  return references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [unwrapped(parent.right)] : [];
  });
}

function namedValue(names: RuntimeWrite['names'], value: t.Node): t.Node {
  const inner = unwrapped(value);
  const declaration = inner.type === 'Identifier' ? names.bindingOf(inner)?.declaration : undefined;
  return (declaration?.type === 'VariableDeclarator' && declaration.init) || inner;
}

/** `password: req.body.password`, also by a name: what a user handed in, which no other replica can compute. */
function isFromBody(names: RuntimeWrite['names'], value: t.Node): boolean {
  const inner = unwrapped(value);
  if (isMember(inner)) return /\.body\.\w+$/.test(pathOf(inner) ?? '');
  const declaration = inner.type === 'Identifier' ? names.bindingOf(inner)?.declaration : undefined;
  return (
    declaration?.type === 'VariableDeclarator' &&
    declaration.init != null &&
    (declaration.id.type === 'ObjectPattern'
      ? /\.body$/.test(pathOf(declaration.init) ?? '')
      : isMember(declaration.init) && isFromBody(names, declaration.init))
  );
}

/** `load(key).then((result) => …)`, `read(key, (error, result) => …)`. */
function isResultParameter(names: RuntimeWrite['names'], fn: t.Node): boolean {
  const parent = names.parentOf(fn);
  return parent?.type === 'CallExpression';
}

function isEmptyCollection(
  program: Program,
  { names, node }: { names: RuntimeWrite['names']; node: t.CallExpression | t.NewExpression },
): boolean {
  if (node.callee.type === 'Identifier' && /^(?:Map|Set|Array|Object)$/.test(node.callee.name)) return true;
  return collectionOf(packagePath(definitionOf(program, { names, node }))) !== undefined;
}

/** The same function asks for the same key. */
function lookUpsOf(program: Program, uses: Behaviour['uses'], fill: RuntimeWrite): Behaviour['uses'] {
  const home = homeOf(program, fill.names, fill.node);
  const key = fill.key && textOf(fill, fill.key);
  return uses.filter(
    (use) =>
      use.kind === 'read' &&
      use.grip === 'whole' &&
      /^(?:get|has|property|invoke)$/.test(use.how) &&
      use.names === fill.names &&
      (use.node.start ?? 0) < (fill.node.start ?? 0) &&
      homeOf(program, use.names, use.node) === home &&
      (use.key === undefined || textOf(use, use.key) === key),
  );
}

/** Looked up first, and filled only then: in a branch, or behind one that leaves with what is there. */
function isAskedFor(program: Program, uses: Behaviour['uses'], fill: RuntimeWrite): boolean {
  const { names, node } = fill;
  const [first] = lookUpsOf(program, uses, fill);
  if (!first) return false;
  const home = homeOf(program, names, node);
  if (!home) return true;
  for (let at = names.parentOf(node); at && at !== home; at = names.parentOf(at))
    if (/^(?:If|Switch|Try)Statement$|^CatchClause$|^(?:Conditional|Logical)Expression$/.test(at.type))
      return true;
  const asked = first.node.start ?? 0;
  let isLeft = false;
  walk(home, (one) => {
    if (isLeft || (one.start ?? 0) > (node.start ?? 0)) return false;
    if (one.type === 'IfStatement' && leaves(one.consequent) && (one.end ?? 0) > asked) isLeft = true;
    return !isLeft;
  });
  return isLeft;
}

/** `if (plans[id]) return plans[id]; return load(id);`, where `load` keeps what it has loaded under its parameter. */
function isAskedForByCallers(program: Program, uses: Behaviour['uses'], fill: RuntimeWrite): boolean {
  const home = homeOf(program, fill.names, fill.node);
  const key = fill.key && unwrapped(fill.key);
  if (!home || !isFunction(home) || key?.type !== 'Identifier') return false;
  const index = home.params.findIndex((one) => one.type === 'Identifier' && one.name === key.name);
  const calls = index < 0 ? [] : callsOf(program, fill.names, home);
  return (
    calls.length > 0 &&
    calls.every(({ names, node }) => {
      const given = isCall(node) ? node.arguments[index] : undefined;
      return given !== undefined && isAskedFor(program, uses, { ...fill, names, node, key: given });
    })
  );
}
