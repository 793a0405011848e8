import type { Identifier, Node } from '@babel/types';
import type { ParsedFile, Range } from '../model/transform.js';
import { childrenOf, rangeOf, walk } from './walk.js';

/** Where a name itself stands: with a type annotation behind it, the range of its node is wider. */
export function nameRange(id: Node): Range {
  const { start, end } = rangeOf(id);
  return { start, end: id.type === 'Identifier' ? start + id.name.length : end };
}

/** The identifier at the range of a name, and its ancestors, nearest last. */
export function identifierAt(
  file: ParsedFile | undefined,
  { start, end }: Range,
): { node: Identifier; ancestors: readonly Node[] } | undefined {
  let found: { node: Identifier; ancestors: readonly Node[] } | undefined;
  if (file)
    walk(file.tree.program, (node, ancestors) => {
      const range = rangeOf(node);
      if (range.start > start || range.end < end) return false;
      if (node.type === 'Identifier' && range.start === start && nameRange(node).end === end)
        found = { node, ancestors: [...ancestors] };
      return true;
    });
  return found;
}

/** The identifiers that a declared name or pattern binds: of `{ a: b, ...c }` those are `b` and `c`. */
export function boundNames(pattern: Node): Identifier[] {
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type === 'ObjectProperty') return boundNames(pattern.value);
  if (pattern.type === 'AssignmentPattern') return boundNames(pattern.left);
  return /Pattern$|^RestElement$/.test(pattern.type) ? childrenOf(pattern).flatMap(boundNames) : [];
}

/** Every place of the file that binds a name: more than one, and it depends on the place what the name means. */
export function bindingsOf({ tree }: ParsedFile, name: string): Identifier[] {
  const found: Identifier[] = [];
  walk(tree.program, (node) => {
    found.push(
      ...bindersOf(node)
        .flatMap(boundNames)
        .filter((id) => id.name === name),
    );
  });
  return found;
}

/** The names and patterns that a node itself binds. */
export function bindersOf(node: Node): Node[] {
  if (/^Import\w*Specifier$/.test(node.type) && 'local' in node) return [node.local];
  const params = 'params' in node && Array.isArray(node.params) ? (node.params as Node[]) : [];
  const id = 'id' in node && node.id ? [node.id as Node] : [];
  const caught = node.type === 'CatchClause' && node.param ? [node.param] : [];
  return [...params, ...id, ...caught].map((one) =>
    one.type === 'TSParameterProperty' ? one.parameter : one,
  );
}

/** Every name of the file that may be in scope somewhere, to keep new names apart from them. */
export function namesIn({ tree }: ParsedFile): Set<string> {
  const names = new Set<string>();
  walk(tree.program, (node, ancestors) => {
    if (node.type === 'JSXIdentifier') names.add(node.name);
    if (node.type === 'Identifier' && !isPropertyName(node, ancestors.at(-1))) names.add(node.name);
  });
  return names;
}

/** `b` of `a.b`, `{ b: 1 }` and `class { b() {} }` is in nobody's scope. */
export function isPropertyName(node: Node, parent: Node | undefined): boolean {
  if (!parent || ('computed' in parent && parent.computed)) return false;
  if (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression')
    return parent.property === node;
  if (parent.type === 'ObjectProperty') return parent.key === node && !parent.shorthand;
  return /Method$|^Class(Accessor)?Property$/.test(parent.type) && 'key' in parent && parent.key === node;
}

/** The first of the candidates that the file does not use. */
export function freeName(names: ReadonlySet<string>, candidates: readonly string[]): string {
  const free = candidates.find((candidate) => !names.has(candidate));
  if (free) return free;
  const [base = 'value'] = candidates;
  let number = 2;
  while (names.has(base + number)) number++;
  return base + number;
}
