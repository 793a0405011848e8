// States as `find` makes them, of the first declaration of a name.
import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { nameRange } from '../../src/ast/names.js';
import { walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Shape, State, Use } from '../../transforms/maps/state.js';

const SHAPES: Record<string, Shape> = { Map: 'map', Set: 'set' };

/** @param name a variable, or the key of a field */
export function stateOf(context: FindContext, name: string, shape?: Shape): State {
  for (const { file } of context.project.files) {
    const parsed = context.parsed(file);
    const found = parsed && declarationIn(parsed, name);
    if (!parsed || !found) continue;
    const location = locate(parsed, nameRange(found.name));
    return {
      context,
      finding: {
        ...{ id: name, rule: 'memory-map', severity: 'warning', location, name, args: {}, because: [] },
        fix: null,
      },
      shape: shape ?? shapeOf(found.initial),
      file: parsed,
      name: found.name,
      initial: found.initial,
      uses: usesOf(context, parsed, found.name),
    };
  }
  throw new RangeError(`${name} is declared nowhere`);
}

function declarationIn(
  { tree }: ParsedFile,
  name: string,
): { name: Node; initial: Node | undefined } | undefined {
  let found: { name: Node; initial: Node | undefined } | undefined;
  walk(tree.program, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === name)
      found ??= { name: node.id, initial: node.init ?? undefined };
    if (node.type === 'ClassProperty' && node.key.type === 'Identifier' && node.key.name === name)
      found ??= { name: node.key, initial: node.value ?? undefined };
  });
  return found;
}

function shapeOf(initial: Node | undefined): Shape {
  if (initial?.type === 'NewExpression' && initial.callee.type === 'Identifier')
    return SHAPES[initial.callee.name] ?? 'value';
  if (initial?.type === 'ArrayExpression') return 'list';
  if (initial?.type === 'ObjectExpression') return 'record';
  return initial?.type === 'NumericLiteral' ? 'counter' : 'value';
}

function usesOf(context: FindContext, file: ParsedFile, name: Node): Use[] {
  return context.resolver.usesOf(file.file, nameRange(name)).uses.flatMap((use) => {
    const parsed = context.parsed(use.file);
    const at = use.role === 'use' ? context.nodeAt(use.file, use.expression) : undefined;
    return parsed && at ? [{ file: parsed, node: at.node, ancestors: at.ancestors }] : [];
  });
}
