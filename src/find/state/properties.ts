import type * as t from '@babel/types';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { isClass, isField, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isApp } from './app-object.js';
import { exportedValues, exportedVariables } from './exported.js';
import { usesOfPicked } from './picked.js';
import { type Assigned, assignmentsIn, HOLDS, site } from './property-site.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

const GLOBALS = new Set(['global', 'globalThis', 'GLOBAL', 'root']);
/** State that is no variable and no field: exported values, `global.x`, `app.locals.x`, properties of functions. */
export function propertySites(program: Program, names: FileNames): Site[] {
  const all: Assigned = { program, names, assignments: assignmentsIn(names) };
  return [
    ...exportedValues(program, names),
    ...exportedVariables(all),
    ...propertiesOfContext(all),
    ...assigned(all, globalName, 'global'),
    ...assigned(all, environmentName, 'global'),
    ...assigned(all, localsName, 'global', isLocals),
    ...assigned(all, functionProperty, 'property'),
    ...assigned(all, propertyOfApp(program), 'property', (of, from) => isApp(program, of, from)),
    ...undeclared(program, names),
  ];
}

const CONTEXT = /(?:^|\.)app\.context\.\w+$/;

/** `app.context.db = {}` of Koa: every `ctx.db` is that. */
function propertiesOfContext({ program, names, assignments }: Assigned): Site[] {
  return assignments.flatMap(({ key, member, value }) => {
    const shape = shapeOf(program, { names, node: value });
    if (!CONTEXT.test(pathOf(member) ?? '') || !HOLDS.has(shape)) return [];
    if (names.functionOf(member) || isHeldByVariable(names, value)) return [];
    const references = [
      ...membersNamed(program, names, key).filter(({ node }) =>
        /^ctx\.\w+$|(?:^|\.)app\.context\.\w+$/.test(pathOf(node) ?? ''),
      ),
      ...usesOfPicked(program, names, key, (_names, from) => pathOf(from) === 'ctx'),
    ];
    return [site(names, member, `app.context.${key}`, 'global', shape, value, references)];
  });
}

type Named = (names: FileNames, member: t.Node) => string | undefined;

/** Properties that are assigned somewhere in the file, at their first assignment in the program. */
function assigned(
  { program, names, assignments }: Assigned,
  named: Named,
  kind: Site['kind'],
  isFrom?: (names: FileNames, from: t.Node) => boolean,
): Site[] {
  const found = new Map<string, Site>();
  for (const { key, member, value } of assignments) {
    const name = named(names, member);
    if (name === undefined || found.has(name)) continue;
    const initial = names.functionOf(member) === null ? value : undefined;
    const shape = shapeOf(program, { names, node: value });
    if (!HOLDS.has(shape)) continue;
    const places = membersNamed(program, names, key).filter((one) => named(one.names, one.node) === name);
    if (firstOf(places.filter(isAssigned))?.node !== member) continue;
    const bare = kind === 'global' && /^[^.]+$/.test(name) ? program.undeclaredNamed(names, name) : [];
    const picked = isFrom ? usesOfPicked(program, names, key, isFrom) : [];
    const references = [...places, ...bare, ...picked];
    const isInitial = initial !== undefined;
    found.set(name, {
      ...site(names, member, name, kind, shape, initial, references),
      ...(isInitial ? {} : { references }),
    });
  }
  return [...found.values()];
}

/** `app.locals.last = null` rather than `req.app.locals.last = id`, which stands in a file before that one. */
function firstOf(places: readonly Place[]): Place | undefined {
  return places.find(({ node }) => !OF_REQUEST.test(pathOf(node) ?? '')) ?? places[0];
}

const OF_REQUEST = /^(?:req(?:uest)?|res(?:ponse)?|ctx|context)\./;

function isAssigned({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

function globalName(names: FileNames, member: t.Node): string | undefined {
  if (!isMember(member)) return undefined;
  const base = unwrapped(member.object);
  const isGlobal = base.type === 'Identifier' && GLOBALS.has(base.name) && !names.bindingOf(base);
  return isGlobal ? (nameOfKey(member) ?? undefined) : undefined;
}

/** `process.env.TOKEN = …`: kept by the process, as a variable is. */
function environmentName(_names: FileNames, member: t.Node): string | undefined {
  const path = pathOf(member);
  return path && /^process\.env\.\w+$/.test(path) ? path : undefined;
}

/** `app.locals.x`, also as `req.app.locals.x`; `res.locals` belongs to one request. */
function localsName(_names: FileNames, member: t.Node): string | undefined {
  const path = pathOf(member);
  return path && /(?:^|\.)(?:app|server)\.locals\.\w+$/.test(path)
    ? path.replace(/^.*\b(?=app|server)/, '')
    : undefined;
}

/** `const { last } = req.app.locals`. */
function isLocals(_names: FileNames, from: t.Node): boolean {
  return /(?:^|\.)(?:app|server)\.locals$/.test(pathOf(from) ?? '');
}

/** `app.users = {}`, `req.app.last = id`; what another variable holds is looked at as that. */
function propertyOfApp(program: Program): Named {
  return (names, member) => {
    const name = isMember(member) && !member.computed ? nameOfKey(member) : null;
    if (name === null || name === 'locals' || !isMember(member)) return undefined;
    const assignment = names.parentOf(member);
    const value =
      assignment?.type === 'AssignmentExpression' && assignment.left === member && assignment.right;
    const isOther = value && isHeldByVariable(names, value);
    return isOther || !isApp(program, names, member.object) ? undefined : `app.${name}`;
  };
}

function isHeldByVariable(names: FileNames, value: t.Node): boolean {
  const inner = unwrapped(value);
  return inner.type === 'Identifier' && names.bindingOf(inner)?.owner === null;
}

/** `count.calls = 0`, where `count` is a function. */
function functionProperty(names: FileNames, member: t.Node): string | undefined {
  if (!isMember(member) || member.computed || member.object.type !== 'Identifier') return undefined;
  const binding = names.bindingOf(member.object);
  const declaration = binding?.declaration;
  const isOfFunction =
    binding?.owner === null &&
    (binding.kind === 'function' ||
      binding.kind === 'class' ||
      (declaration?.type === 'VariableDeclarator' && isFunction(declaration.init)));
  if (!isOfFunction || nameOfKey(member) === 'prototype' || isStaticField(declaration, nameOfKey(member)))
    return undefined;
  return pathOf(member) ?? undefined;
}

/** `static name`: a field, which is looked at with the others of its class. */
function isStaticField(declaration: t.Node | undefined, name: string | null): boolean {
  return (
    isClass(declaration) &&
    declaration.body.body.some((one) => isField(one) && one.static && nameOfKey(one) === name)
  );
}

/** Names that are assigned and declared nowhere: variables of the whole process. */
function undeclared(program: Program, names: FileNames): Site[] {
  return [...names.globals].flatMap(([name, nodes]) => {
    const first = nodes.find((node) => {
      const parent = names.parentOf(node);
      return parent?.type === 'AssignmentExpression' && parent.left === node;
    });
    const parent = first && names.parentOf(first);
    if (!first || parent?.type !== 'AssignmentExpression' || /^(?:module|exports|self|window)$/.test(name))
      return [];
    const initial = names.functionOf(first) === null ? parent.right : undefined;
    const shape = shapeOf(program, { names, node: parent.right });
    if (!HOLDS.has(shape)) return [];
    const references = program.undeclaredNamed(names, name);
    return [
      {
        ...site(names, first, name, 'global', shape, initial, references),
        ...(initial ? {} : { references }),
      },
    ];
  });
}
