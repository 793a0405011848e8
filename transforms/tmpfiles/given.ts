import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import { bare, keyOf, parentOf, propertyName } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { leavesOf } from './given-leaves.js';
import { saidOf, type Said, type Slot } from './given-slots.js';
import type { At } from './setting-occurrences.js';
import { shownAs } from './shown.js';

/** A folder that some code is told by other code, or from outside, and that it hands on as a path. */
export interface Given {
  /** The properties that hand it on. */
  names: string[];
  definitions: At[];
  /** Every expression that has its path, as far out as that is all it has: `options.folder || './files'`. */
  reads: At[];
  /** The paths that the code has for it. */
  paths: At[];
}

/** How many properties and variables may hand on one folder. */
const MOST = 12;

/** The folder that the properties of a name have; undefined if nobody can tell who else has it. */
export function givenBy(context: FindContext, property: string): Given | undefined {
  const slots = new Map<unknown, Slot>();
  const given: Given = { names: [], definitions: [], reads: [], paths: [] };
  const waiting: Slot[] = [{ property }];
  for (let slot = waiting.pop(); slot; slot = waiting.pop()) {
    const id = 'property' in slot ? slot.property : slot.variable.node;
    if (slots.has(id)) continue;
    slots.set(id, slot);
    const said = slots.size > MOST ? undefined : saidOf(context, slot);
    const more = said && followed(context, said);
    if (!said || !more) return undefined;
    if ('property' in slot) given.names.push(slot.property);
    waiting.push(...more.slots);
    given.definitions.push(...said.definitions);
    given.reads.push(...more.reads);
    given.paths.push(...more.paths);
  }
  const isDefinition = ({ file, node }: At): boolean =>
    given.definitions.some((one) => one.file === file && isWithin(node, one.node));
  const reads = given.reads.filter((one) => !isDefinition(one));
  return given.paths.length && reads.length ? { ...given, reads } : undefined;
}

interface More {
  slots: Slot[];
  reads: At[];
  paths: At[];
}

/** Who else has the value of a slot. */
function followed(context: FindContext, { definitions, reads, taken }: Said): More | undefined {
  const more: More = { slots: taken.map((variable) => ({ variable })), reads: [], paths: [] };
  for (const definition of definitions) {
    const leaves = leavesOf(context, definition);
    if (!leaves) return undefined;
    for (const leaf of leaves) {
      if (leaf === 'other') continue;
      if ('slot' in leaf) more.slots.push(leaf.slot);
      else more.paths.push(leaf.path);
    }
  }
  for (const read of reads) {
    const outer = outermost(read);
    const slot = handedTo(context, outer);
    if (slot === 'unknown') return undefined;
    if (slot) more.slots.push(slot);
    else more.reads.push(outer);
  }
  return more;
}

/** With what may be in its place: `options.folder || './files'`. */
export function outermost({ file, node }: At): At {
  const parent = parentOf(file, node);
  const isSame =
    parent &&
    (bare(parent) === bare(node) ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== node));
  return isSame && !isTest(file, parent) ? outermost({ file, node: parent }) : { file, node };
}

/** `if (a && b)`: nothing has the value. */
function isTest(file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  return parent !== undefined && 'test' in parent && parent.test === node;
}

/** The slot that gets a value. */
function handedTo(context: FindContext, { file, node }: At): Slot | 'unknown' | undefined {
  const parent = parentOf(file, node);
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'Identifier' ? { variable: { file, node: parent.id } } : 'unknown';
  if (parent?.type === 'AssignmentExpression' && parent.right === node) {
    const property = propertyName(parent.left);
    return property === undefined ? 'unknown' : { property };
  }
  if (parent?.type !== 'ObjectProperty' || parent.value !== node || shownAs(context, file, node))
    return undefined;
  const property = keyOf(parent);
  return property === undefined ? 'unknown' : { property };
}
