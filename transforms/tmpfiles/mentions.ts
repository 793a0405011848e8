import type { Node } from '@babel/types';
import { TooFar } from '../../src/model/too-far.js';
import { isCall, nodesIn, parentOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Carriers } from './carriers.js';
import type { FileUse } from './file-use.js';
import { configuredNames } from './configured.js';
import { isGivenPath } from './given-path.js';
import { composed } from './operands.js';
import { knownPlace, overlaps, type Known } from './places.js';
import { Stop } from './stop.js';

/**
 * Follows every other path to the same folders that is written somewhere in the program: as an argument, in an object, as a
 * default.
 * @throws Stop where one goes to code that is not followed
 */
export function followMentions(context: FindContext, carriers: Carriers, places: readonly Known[]): void {
  const words = places
    .map(({ key, isOutside }) => (isOutside ? key : key.replace(/^tmp\//, '')))
    .map(lastName)
    .concat(configuredNames(context, places));
  for (const { file, text } of context.project.files) {
    if (!words.some((word) => text.includes(word))) continue;
    const parsed = context.parsed(file);
    if (!parsed) continue;
    for (const node of [...nodesIn(parsed)]) {
      if (isNew(context, parsed, node, carriers) && isMeant(context, parsed, node, places))
        follow(carriers, parsed, node);
    }
  }
}

function lastName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** A text, sum or call of `join` that is not yet a key. */
function isNew(context: FindContext, file: ParsedFile, node: Node, carriers: Carriers): boolean {
  if (node.type !== 'StringLiteral' && !composed(context, file.file, node)) return false;
  const parent = parentOf(file, node);
  if (!parent || /^(Import|Export|TS\w*Type$|Directive)|Method$/.test(parent.type)) return false;
  if (
    isCall(parent) &&
    /^(require|import)$/.test(file.text.slice(parent.callee.start ?? 0, parent.callee.end ?? 0))
  )
    return false;
  const isPart = composed(context, file.file, parent) !== undefined;
  return !isPart && !isKey(parent, node) && !carriers.covers(file, node);
}

function isKey(parent: Node, node: Node): boolean {
  return 'key' in parent && parent.key === node;
}

function isMeant(context: FindContext, file: ParsedFile, node: Node, places: readonly Known[]): boolean {
  const known = knownPlace(context, file.file, node);
  // Whatever reads a given folder was followed from there.
  if (!known?.key || isGivenPath(context, file, node)) return false;
  return places.some((other) => overlaps(known, other));
}

/**
 * What may be any word is only followed if it gets to a file; what only gets to servers of folders and the like stays a
 * path.
 */
function follow(carriers: Carriers, file: ParsedFile, node: Node): void {
  const isPath = node.type !== 'StringLiteral' || /\/|^\.\w/.test(node.value);
  const { reached, isAll } = reachedFrom(carriers.trial(), file, node);
  const isView = isAll && reached.length > 0 && reached.every((use) => use.isView);
  if (!isView && (isPath || reached.length)) carriers.addMention(file, node);
}

/** The uses of files that a path gets to, and whether that is all of what becomes of it. */
function reachedFrom(trial: Carriers, file: ParsedFile, node: Node): { reached: FileUse[]; isAll: boolean } {
  try {
    trial.addMention(file, node);
    return { reached: [...trial.reached], isAll: true };
  } catch (error) {
    if (!(error instanceof Stop) && !(error instanceof TooFar)) throw error;
    return { reached: [...trial.reached], isAll: false };
  }
}
