import type { Node } from '@babel/types';
import { addProperties } from '../../src/ast/add-properties.js';
import { habitsOf, indentAt } from '../../src/ast/habits.js';
import { identifierAt } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Edit, FileEdits } from '../../src/model/plan.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import type { Bindings } from './bindings.js';
import type { SessionSite } from './site.js';
import { isBranch } from './syntax.js';

/** The edits that put a store at its target. */
export function storeEdits(
  file: ParsedFile,
  { habits }: Bindings,
  { target, defaults }: SessionSite,
  store: string,
): Edit[] {
  const missing = settings(defaults);
  const range = rangeOf(target.node);
  if (target.kind === 'literal')
    return addProperties(file, target.node, [...missing, `store: ${store}`], habits);
  if (target.kind === 'value') {
    const key = isShorthand(file, target.node) ? 'store: ' : '';
    return [...keptComments(file, target.node, habits.newline), { ...range, pieces: [key + store] }];
  }
  const line = habits.newline + indentAt(file.text, range.start);
  const inner = line + habits.indent;
  const object = (lines: string[]): string =>
    `{${inner}${lines.join(`,${inner}`)}${habits.trailingComma}${line}}`;
  if (target.kind === 'argument') {
    const comma = 'arguments' in target.node && target.node.arguments.length ? ', ' : '';
    const text = comma + object([...missing, `store: ${store}`]);
    return [{ start: range.end - 1, end: range.end - 1, pieces: [text] }];
  }
  const [open, close] = isBranch(target.node) ? ['(', ')'] : ['', ''];
  const [before = '', after = ''] = object([...missing, `...${open}\0${close}`, `store: ${store}`]).split(
    '\0',
  );
  return [{ ...range, pieces: [before, range, after] }];
}

/** `{ store }`: the name is the key as well. */
function isShorthand(file: ParsedFile, node: Node): boolean {
  const parent = identifierAt(file, rangeOf(node))?.ancestors.at(-1);
  return parent?.type === 'ObjectProperty' && parent.shorthand;
}

function settings(defaults: readonly string[]): string[] {
  return defaults.map((name) => `${name}: false`);
}

/** Comments inside of what is replaced move to the lines above it. */
function keptComments({ text, tree }: ParsedFile, node: Node, newline: string): Edit[] {
  const { start, end } = rangeOf(node);
  const inside = (tree.comments ?? []).filter((one) => (one.start ?? 0) >= start && (one.end ?? 0) <= end);
  if (!inside.length) return [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const at = text[lineStart] === '\uFEFF' ? lineStart + 1 : lineStart;
  const lines = inside.map((one) => indentAt(text, start) + text.slice(one.start, one.end) + newline);
  return [{ start: at, end: at, pieces: lines }];
}

/** The edits that write defaults into the literals of options whose store is named there. Each literal is edited once. */
export function defaultEdits(context: FindContext, sites: readonly SessionSite[]): FileEdits[] {
  const literals = new Map<Node, SessionSite>();
  for (const site of sites)
    if (site.literal && site.target.kind === 'value') literals.set(site.literal.node, site);
  return [...literals.values()].flatMap(({ literal, defaults }) => {
    const parsed = literal && context.parsed(literal.file);
    if (!parsed || !defaults.length) return [];
    const edits = addProperties(parsed, literal.node, settings(defaults), habitsOf(parsed));
    return [{ file: parsed.file, edits }];
  });
}
