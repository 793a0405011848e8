import type ts from 'typescript';
import { tsc } from './typescript.js';
import type { Range } from '../model/transform.js';
import type { Analysis } from './analysis.js';
import { accessAt, isAssigned } from './syntax/access.js';
import { nameOfSlot, slotOf } from './syntax/slots.js';

/** Where to start: the slots that are declared, or meant, at a name; by its range, a function, or an object that is made. */
export function seedsAt(a: Analysis, source: ts.SourceFile, range: Range): ts.Node[] {
  const node = innermostAt(source, range);
  if (!node) return [];
  if (isFunctionOrClass(node) || tsc.isNewExpression(node)) return [node];
  const declared = declarationOf(node);
  if (declared && !isAssigned(declared)) return [declared];
  const meant = [...a.slotsAt(node)].filter((slot) => slot.kind !== 'unknown');
  return [...new Set([...(declared ? [declared] : []), ...meant])];
}

/** The innermost node with exactly this range: a name rather than the declaration that has nothing but the name. */
function innermostAt(source: ts.SourceFile, { start, end }: Range): ts.Node | undefined {
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.pos || end > node.end) return;
    if (node.getStart(source) === start && node.end === end) found = node;
    tsc.forEachChild(node, visit);
  };
  tsc.forEachChild(source, visit);
  return found;
}

function isFunctionOrClass(node: ts.Node): boolean {
  return (tsc.isFunctionLike(node) || tsc.isClassLike(node)) && !tsc.isTypeElement(node);
}

/** The declaration that a name is the name of. */
function declarationOf(name: ts.Node): ts.Node | undefined {
  const access = accessAt(name);
  if (access) return isAssigned(access) ? access : undefined;
  const key = tsc.isComputedPropertyName(name.parent) ? name.parent : name;
  const { parent } = key;
  if (tsc.isShorthandPropertyAssignment(parent) || tsc.isExportSpecifier(parent)) return undefined;
  const isDeclaration =
    nameOfSlot(slotOf(parent)) === key || (tsc.isClassElement(parent) && parent.name === key);
  return isDeclaration ? parent : undefined;
}
