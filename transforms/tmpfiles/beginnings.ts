import type { Node } from '@babel/types';
import { bare, calleeName, isCall, parentOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { composed, partsOfOperand, type Operand } from './operands.js';
import { placeOfParts } from './places.js';

const MAY_BE_PATH = /^(join|resolve|normalize|TemplateLiteral|BinaryExpression)$/;

/** `join(setting, name)`, `resolve(__dirname, setting)`, `this.folder = setting`, `const folder = setting` */
export function isBeginning(context: FindContext, file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  if (parent?.type === 'AssignmentExpression') return parent.right === node;
  if (parent?.type === 'VariableDeclarator') return parent.init === node;
  if (!parent || !MAY_BE_PATH.test(isCall(parent) ? (calleeName(parent) ?? '') : parent.type)) return false;
  const operands = composed(context, file.file, parent)?.operands ?? [];
  const index = operands.findIndex((one) => 'node' in one && bare(one.node) === node);
  return index === 0 || (index > 0 && isAppFolder(context, file, operands.slice(0, index)));
}

/** The app's own folder, which does not matter before an absolute path. */
function isAppFolder(context: FindContext, file: ParsedFile, operands: readonly Operand[]): boolean {
  const slash = { kind: 'text' as const, text: '/' };
  const parts = operands.flatMap((one) => [...partsOfOperand(context, file.file, one), slash]);
  const place = placeOfParts(context, file.file, parts);
  return place?.key === '' && place.isWhole && !place.isOutside;
}
