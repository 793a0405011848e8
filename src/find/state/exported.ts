import type * as t from '@babel/types';
import { WHOLE } from '../runtime/exports.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isFunction, pathOf } from '../runtime/syntax.js';
import { type Assigned, HOLDS, site } from './property-site.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/** `exports.x = []`, `module.exports = { x: [] }`, `module.exports = new Map()`, `export default {}`. */
export function exportedValues(program: Program, names: FileNames): Site[] {
  return [...program.exportsOf(names).own].flatMap(([name, nodes]) => {
    const [node] = nodes;
    if (!node || nodes.length > 1 || node.type === 'Identifier' || isFunction(node)) return [];
    const shape = shapeOf(program, { names, node });
    const isWhole = name === WHOLE || name === 'default';
    if (
      !HOLDS.has(shape) ||
      shape === 'unknown' ||
      (isWhole && node.type === 'ObjectExpression' && node.properties.length > 0)
    )
      return [];
    const inside = isWhole
      ? []
      : (names.members.get(name) ?? []).filter((one) =>
          /^(?:module\.)?exports\.[^.]+$/.test(pathOf(one) ?? ''),
        );
    const references = [...program.usesOfExport(names, name), ...inside.map((one) => ({ names, node: one }))];
    return [
      site(names, targetOf(names, node), isWhole ? 'exports' : name, 'property', shape, node, references),
    ];
  });
}

const EXPORT = /^(?:module\.)?exports\.(\w+)$/;

/** `exports.last = null; … exports.last = req.body`: a variable of the module, by another name. */
export function exportedVariables({ program, names, assignments }: Assigned): Site[] {
  const own = assignments.filter(({ member }) => EXPORT.test(pathOf(member) ?? ''));
  const late = own.filter(({ member, value }) => names.functionOf(member) !== null && !isFunction(value));
  return [...new Set(late.map(({ key }) => key))].flatMap((key) => {
    const [first] = own.filter((one) => one.key === key);
    if (!first) return [];
    const isEarly = names.functionOf(first.member) === null;
    const shape = shapeOf(program, { names, node: first.value });
    const inside = (names.members.get(key) ?? []).filter((one) => EXPORT.test(pathOf(one) ?? ''));
    const references = [...program.usesOfExport(names, key), ...inside.map((node) => ({ names, node }))];
    if (!HOLDS.has(shape)) return [];
    const found = site(
      names,
      first.member,
      key,
      'property',
      shape,
      isEarly ? first.value : undefined,
      references,
    );
    return [isEarly ? found : { ...found, references }];
  });
}

/** The member or key that an exported value stands behind. */
function targetOf(names: FileNames, node: t.Node): t.Node {
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression') return parent.left;
  return parent?.type === 'ObjectProperty' ? parent.key : node;
}
