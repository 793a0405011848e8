import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import { membersNamed } from '../runtime/own-members.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { isMember, type Member, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isApp } from './app-object.js';
import { usesOfPicked } from './picked.js';
import { isOfParameter } from './put.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/**
 * `client.cooldowns = new Map()`, where a package made `client`: a table of the program, put where all functions that get the
 * client find it. What frameworks call an app is looked at elsewhere.
 */
export function propertiesOnPackages(program: Program, names: FileNames): Site[] {
  return [...names.members].flatMap(([key, members]) => {
    const [first] = members.flatMap((member) => assignmentOf(program, names, member) ?? []);
    if (!first) return [];
    const { member, value } = first;
    const shape = shapeOf(program, { names, node: value });
    if (!/^(?:map|set|array|record)$/.test(shape)) return [];
    const made = madeBy(program, names, member.object);
    const references = [
      ...membersNamed(program, names, key).filter(
        (one) => one.node !== member && mayBeOn(program, one, made),
      ),
      ...usesOfPicked(program, names, key, isOfParameter),
    ];
    const name = pathOf(member) ?? key;
    return [
      {
        kind: 'property' as const,
        ...{ name, names, node: member, shape, initial: value, references },
        lives: 'process' as const,
      },
    ];
  });
}

/** At start-up, to an object that lasts as long as the module. */
function assignmentOf(
  program: Program,
  names: FileNames,
  member: t.Node,
): { member: Member; value: t.Node } | undefined {
  const parent = names.parentOf(member);
  if (!isMember(member) || member.computed || nameOfKey(member) === null) return undefined;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== member) return undefined;
  const base = unwrapped(member.object);
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  if (!binding || binding.owner !== null || binding.kind === 'import') return undefined;
  if (names.functionOf(member) || isApp(program, names, base)) return undefined;
  const value = unwrapped(parent.right);
  return value.type !== 'Identifier' && madeBy(program, names, base) ? { member, value } : undefined;
}

/** What made an object, if that is a package: `discord.js.Client.new`. */
function madeBy(program: Program, names: FileNames, node: t.Node): string | undefined {
  const path = packagePath(definitionOf(program, { names, node }));
  return path && /\.(?:new|\(\))$/.test(path) ? path : undefined;
}

/** The same object, or what a function is given: `run(client, message)`, `interaction.client`. */
function mayBeOn(program: Program, { names, node }: Place, made: string | undefined): boolean {
  return !isMember(node) || isOfParameter(names, node) || madeBy(program, names, node.object) === made;
}
