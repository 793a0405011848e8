import type * as t from '@babel/types';
import { definitionOf } from './definition.js';
import type { FileNames } from './names.js';
import type { Named, Place, Program } from './program.js';
import { isMember, unwrapped } from './syntax.js';

/** Members of that name in the program around a file; of a private one, in the file. */
export function membersNamed(program: Program, near: FileNames, name: string): Place[] {
  return filesWith(program, near, name).flatMap(({ names, nodes }) => nodes.map((node) => ({ names, node })));
}

/** The same without those of packages and of the language: some names have thousands, nearly all of them of these. */
export function ownMembersNamed(program: Program, near: FileNames, name: string): Place[] {
  return filesWith(program, near, name).flatMap((one) => ownOf(program, one));
}

function filesWith(program: Program, near: FileNames, name: string): readonly Named[] {
  if (!name.startsWith('#')) return program.filesWithMember(near, name);
  const nodes = near.members.get(name);
  return nodes ? [{ names: near, nodes }] : [];
}

const known = new WeakMap<Program, Map<readonly t.Node[], Place[]>>();

/** Found once: whose the others are is the same for all who ask. */
function ownOf(program: Program, { names, nodes }: Named): Place[] {
  const answers = known.get(program) ?? new Map<readonly t.Node[], Place[]>();
  known.set(program, answers);
  let places = answers.get(nodes);
  if (!places) {
    places = nodes
      .filter((node) => !isMember(node) || !isForeign(program, { names, node: node.object }))
      .map((node) => ({ names, node }));
    answers.set(nodes, places);
  }
  return places;
}

/** `process`, `console`, `Buffer` … */
const GLOBALS = new Set(Object.getOwnPropertyNames(globalThis));

/** Whether an expression is an object of a package or of the language: `axios`, `process`, `new Map()`, `[]`, `''`. */
export function isForeign(program: Program, { names, node }: Place): boolean {
  const base = unwrapped(node);
  if (base.type === 'ThisExpression' || base.type === 'Super') return false;
  if (base.type === 'Identifier' && GLOBALS.has(base.name) && !names.bindingOf(base)) return true;
  const definition = definitionOf(program, { names, node: base });
  return definition?.kind === 'package' || (definition?.kind === 'node' && isBuiltIn(definition));
}

function isBuiltIn({ names, node }: Place): boolean {
  if (node.type === 'NewExpression')
    return (
      node.callee.type === 'Identifier' && !names.bindingOf(node.callee) && GLOBALS.has(node.callee.name)
    );
  if (node.type === 'ConditionalExpression')
    return isBuiltIn({ names, node: node.consequent }) && isBuiltIn({ names, node: node.alternate });
  if (node.type === 'LogicalExpression') return isBuiltIn({ names, node: node.right });
  return /^(?:ArrayExpression|TemplateLiteral|StringLiteral|RegExpLiteral)$/.test(node.type);
}
