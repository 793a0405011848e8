import type * as t from '@babel/types';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { type Call, isCall, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';
import { usesOfPicked } from './picked.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/** `fastify.decorate('rooms', new Map())`: what is made in place, and used as `fastify.rooms` or `this.rooms`. */
export function decoratedSites(program: Program, names: FileNames): Site[] {
  if (!names.parsed.text.includes('.decorate(')) return [];
  return names.calls.flatMap((call) => {
    const { name, value } = decorationAt(call) ?? symbolDecorationAt(names, call) ?? {};
    if (!name || !value || value.type === 'Identifier') return [];
    const shape = shapeOf(program, { names, node: value });
    if (!/^(?:map|set|array|record|cache)$/.test(shape)) return [];
    const own = names.thisExpressions.filter((one) => thisOwner(names, one) === value);
    const used =
      name.type === 'Identifier' ? usesBySymbol(program, names, name) : usesAs(program, names, name.value);
    const references = [...used, ...own.map((node) => ({ names, node }))];
    return [
      {
        kind: 'property' as const,
        name: name.type === 'Identifier' ? name.name : name.value,
        names,
        node: name,
        shape,
        initial: value,
        references,
        lives: 'process' as const,
      },
    ];
  });
}

/** Uses of a variable by the name under which it is given to the server. */
export function usesByDecoration(program: Program, uses: readonly Place[]): Place[] {
  return uses.flatMap(({ names, node }) => {
    const call = names.parentOf(node);
    const found = isCall(call) ? decorationAt(call) : undefined;
    return found && found.value === node ? usesAs(program, names, found.name.value) : [];
  });
}

const decorated = new WeakMap<Program, ReadonlySet<string>>();

/** `app.rooms` of a function that is given the server, where a plugin has put `rooms` on it. */
export function isDecoration(program: Program, node: t.Node): boolean {
  const name = isMember(node) ? nameOfKey(node) : null;
  if (name === null || !isMember(node) || !isServer(node.object)) return false;
  let known = decorated.get(program);
  if (!known) decorated.set(program, (known = decorationsIn(program)));
  return known.has(name);
}

function decorationsIn(program: Program): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { file, text } of program.context.project.files)
    if (text.includes('.decorate('))
      for (const call of program.namesOf(file)?.calls ?? []) {
        const name = decorationAt(call)?.name.value;
        if (name !== undefined) found.add(name);
      }
  return found;
}

function decorationAt(call: Call): { name: t.StringLiteral; value: t.Node } | undefined {
  const [name, value] = call.arguments;
  const isDecoration = isMember(call.callee) && nameOfKey(call.callee) === 'decorate';
  return isDecoration && name?.type === 'StringLiteral' && value
    ? { name, value: unwrapped(value) }
    : undefined;
}

/** `fastify.decorate(kRooms, new Map())` with `const kRooms = Symbol('rooms')`. */
function symbolDecorationAt(
  names: FileNames,
  { callee, arguments: [name, value] }: Call,
): { name: t.Identifier; value: t.Node } | undefined {
  if (!isMember(callee) || nameOfKey(callee) !== 'decorate' || name?.type !== 'Identifier' || !value)
    return undefined;
  const declaration = names.bindingOf(name)?.declaration;
  const made = declaration?.type === 'VariableDeclarator' ? declaration.init : undefined;
  const isSymbol = isCall(made) && /^Symbol(?:\.for)?$/.test(pathOf(made.callee) ?? '');
  return isSymbol ? { name, value: unwrapped(value) } : undefined;
}

/** `this[kRooms]`. */
function usesBySymbol(program: Program, names: FileNames, name: t.Identifier): Place[] {
  const binding = names.bindingOf(name);
  return (binding ? program.usesOf(binding) : []).flatMap((use) => {
    const member = use.names.parentOf(use.node);
    return isMember(member) && member.computed && member.property === use.node
      ? [{ names: use.names, node: member }]
      : [];
  });
}

/** What servers are called, also as `request.server` and `this` of a handler. */
const SERVER = /^(?:app|server|fastify|instance|scope|f|api)$/;

function usesAs(program: Program, near: FileNames, name: string): Place[] {
  return [
    ...membersNamed(program, near, name).filter(
      ({ names, node }) => isMember(node) && isDecorated(names, unwrapped(node.object)),
    ),
    ...usesOfPicked(program, near, name, isDecorated),
  ];
}

/** The server, or `this` of a handler. */
function isDecorated(names: FileNames, base: t.Node): boolean {
  return base.type === 'ThisExpression' ? isOfHandler(names, base) : isServer(base);
}

function isServer(node: t.Node): boolean {
  const base = unwrapped(node);
  const name = base.type === 'Identifier' ? base.name : isMember(base) ? nameOfKey(base) : null;
  return name !== null && SERVER.test(name);
}

/** `async function (request) { this.rooms }`. */
function isOfHandler(names: FileNames, node: t.Node): boolean {
  return /^Function/.test(thisOwner(names, node)?.type ?? '');
}
