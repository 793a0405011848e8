import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { type Route } from '../runtime/reach.js';
import { type FunctionNode, isClass, isField } from '../runtime/syntax.js';
import { usesOfSite } from './follow.js';
import { containerUses } from './instances.js';
import { mutates } from './methods.js';
import { OtherPrograms } from './other-program.js';
import { isMaker } from './owners.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';
import type { Use } from './use.js';

/** A write with the function that does it and how that is reached at run time. */
export interface RuntimeWrite extends Use {
  fn: FunctionNode;
  route: Route;
}

export interface Behaviour {
  uses: Use[];
  /** Writes that happen at run time. */
  writes: RuntimeWrite[];
  /** Writes while the program starts, the initial value excluded. */
  early: Use[];
}

export function behaviourOf(program: Program, reach: Reach, site: Site): Behaviour {
  const uses = usesOf(program, site);
  const ofObjects = holdsObjects(program, uses);
  const writes: RuntimeWrite[] = [];
  const early: Use[] = [];
  const others = new OtherPrograms(program, reach, site);
  for (const use of uses) {
    if (use.kind !== 'write' || !isOwn(site, use)) continue;
    if (ofObjects && use.grip === 'part' && mutates(use.how)) continue;
    const fn = runner(reach, site, use);
    const route = fn && reach.routeTo(use.names, fn, use.within);
    if (route && others.keepApart(route.root.at)) continue;
    if (fn && route) writes.push({ ...use, fn, route });
    else early.push(use);
  }
  return { uses, writes, early };
}

function usesOf(program: Program, site: Site): Use[] {
  const uses = usesOfSite(program, site.references, site.shape);
  if (site.shape !== 'instance' || !site.initial) return uses;
  return containerUses(program, { names: site.names, node: site.initial }, uses) ?? [];
}

/** The function in which a write happens; null for what is part of making the site. */
function runner(reach: Reach, site: Site, use: Use): FunctionNode | null {
  const fn = use.names.functionOf(use.node);
  if (!fn) return null;
  if (site.binding?.owner === fn) return null;
  if (site.kind !== 'field') return fn;
  return makes(reach, site, use.names, fn) ? null : fn;
}

function isAround(names: FileNames, fn: FunctionNode, owner: NonNullable<Site['owner']>): boolean {
  if (owner.type !== 'ObjectExpression') return names.above(fn, isClass) === owner;
  return (owner.start ?? 0) <= (fn.start ?? 0) && (fn.end ?? 0) <= (owner.end ?? 0);
}

/** The constructor of what has the field, or a method that nothing else calls. */
function makes(reach: Reach, site: Site, names: FileNames, fn: FunctionNode, depth = 0): boolean {
  if (fn === site.owner) return true;
  if (isField(fn) || isMaker(names, fn)) return site.owner !== undefined && isAround(names, fn, site.owner);
  if (depth > 2 || names.above(fn, isClass) !== site.owner) return false;
  const triggers = reach.triggersOf(names, fn);
  return (
    triggers.length > 0 &&
    triggers.every(
      (one) =>
        one.kind === 'caller' && one.by !== null && makes(reach, site, one.at.names, one.by, depth + 1),
    )
  );
}

export function textOf(use: { names: Use['names'] }, node: t.Node): string {
  return use.names.parsed.text.slice(node.start ?? 0, node.end ?? 0);
}

/** What an object of a class or package does when its methods are called, or its fields set, is not kept here. */
function isOwn({ shape }: Site, { how, grip }: Use): boolean {
  if (shape === 'instance') return how === 'set' || how === 'delete';
  if (shape !== 'unknown' && shape !== 'package' && shape !== 'function' && shape !== 'class') return true;
  if (/^(?:assign|fill|update)$/.test(how)) return grip === 'whole';
  return shape === 'unknown' && grip === 'whole' && /^(?:property|update-property|delete)$/.test(how);
}

/** Elements that are objects of classes: `element.delete()` is their method, not a change of a collection. */
function holdsObjects(program: Program, uses: readonly Use[]): boolean {
  const stored = uses.filter(({ kind, grip, value }) => kind === 'write' && grip === 'whole' && value);
  return (
    stored.length > 0 &&
    stored.every(({ names, value }) =>
      /^(?:instance|package)$/.test(shapeOf(program, value && { names, node: value })),
    )
  );
}
