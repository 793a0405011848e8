import type { Node } from '@babel/types';
import { bindersOf, boundNames, isPropertyName } from './names.js';
import { walk } from './walk.js';

type Scopes = Map<Node, Set<string>>;

/** The names that code refers to and nothing around declares: globals, or mistakes. Types are not looked at. */
export function freeNames(root: Node): Set<string> {
  const scopes = scopesOf(root);
  const free = new Set<string>();
  walk(root, (node, ancestors) => {
    if (isTypeOnly(node)) return false;
    if (node.type !== 'Identifier' || isNoVariable(node, ancestors.at(-1))) return true;
    if (!ancestors.some((one) => scopes.get(one)?.has(node.name))) free.add(node.name);
    return true;
  });
  return free;
}

function scopesOf(root: Node): Scopes {
  const scopes: Scopes = new Map();
  walk(root, (node, ancestors) => {
    if (isTypeOnly(node)) return false;
    const names = bindersOf(node)
      .flatMap(boundNames)
      .map(({ name }) => name);
    if (!names.length) return true;
    for (const scope of scopesFor(node, ancestors))
      scopes.set(scope, new Set([...(scopes.get(scope) ?? []), ...names]));
    return true;
  });
  return scopes;
}

/** Where the names that a node declares are known. A function and a class know their own. */
function scopesFor(node: Node, ancestors: readonly Node[]): Node[] {
  const inner = isFunction(node) || /^(?:Class|CatchClause)/.test(node.type) ? [node] : [];
  const isInner = /Expression$|Method$|^CatchClause$/.test(node.type);
  const parent = ancestors.at(-1);
  const isVar = parent?.type === 'VariableDeclaration' && parent.kind === 'var';
  // Outside of strict mode, a function in a block is known in all of the function around.
  const isWide = isVar || node.type === 'FunctionDeclaration';
  const outer = ancestors.findLast((one) => (isWide ? isFunction(one) || isProgram(one) : isScope(one)));
  return isInner || !outer ? inner : [...inner, outer];
}

function isScope(node: Node): boolean {
  const { type } = node;
  return isFunction(node) || isProgram(node) || /^(?:Block|For\w*|Switch)Statement$|^StaticBlock$/.test(type);
}

function isProgram({ type }: Node): boolean {
  return type === 'Program' || type === 'TSModuleBlock';
}

function isFunction(node: Node): boolean {
  return 'params' in node && 'body' in node;
}

/** `b` of `a.b`, `import { b as c }`, `import.meta`, a label. */
function isNoVariable(node: Node, parent: Node | undefined): boolean {
  if (!parent || isPropertyName(node, parent)) return true;
  if (/^(?:Import|Export)\w*Specifier$/.test(parent.type))
    return !('local' in parent && parent.local === node);
  return /^(?:MetaProperty|LabeledStatement|BreakStatement|ContinueStatement|TSEnumMember)$/.test(
    parent.type,
  );
}

const TS_WITH_VALUES =
  /Expression$|^TS(?:TypeAssertion|ExportAssignment|Import|External|Enum|Module|Parameter)/;

function isTypeOnly({ type }: Node): boolean {
  return type.startsWith('TS') && !(TS_WITH_VALUES.test(type) && type !== 'TSImportType');
}
