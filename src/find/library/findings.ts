import type { Node } from '@babel/types';
import { locate } from '../../ast/locate.js';
import { rangeOf } from '../../ast/walk.js';
import type { Evidence, Finding } from '../../model/finding.js';
import type { RuleMeta } from '../../model/rule.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { filesMentioning } from '../mentioned.js';
import { ancestorsOf, bare, functionAround, isCall, keyOf, parentOf, propertyName } from './syntax.js';

/** What a rule says about one node. */
export interface Site {
  file: ParsedFile;
  node: Node;
  name: string;
  args?: Record<string, string>;
  because?: Evidence[];
  severity?: Finding['severity'];
}

/** Turns a site into a finding of a rule. */
export function findingOf(rule: string, site: Site): Finding {
  const location = locate(site.file, rangeOf(site.node));
  return {
    id: `${rule} ${location.file}:${location.line}:${location.column}`,
    rule,
    severity: site.severity ?? 'warning',
    location,
    name: site.name,
    args: { name: site.name, ...site.args },
    because: site.because ?? [],
    fix: null,
  };
}

export function evidence(message: string, file: ParsedFile, node: Node): Evidence {
  return { message, location: locate(file, rangeOf(node)) };
}

/** The files that a rule has to look into. */
export function* filesFor(
  context: FindContext,
  { mentions }: Pick<RuleMeta, 'mentions'>,
): Generator<ParsedFile> {
  const { targets, pageScripts } = context.project;
  for (const { file } of filesMentioning(context.project, mentions)) {
    if (!targets.has(file) || pageScripts?.has(file)) continue;
    const parsed = context.parsed(file);
    if (parsed) yield parsed;
  }
}

/** The variable, field or property that directly gets the value of an expression. */
export function holderOf(file: ParsedFile, expression: Node): { name: string; node: Node } | undefined {
  let node = expression;
  for (const parent of ancestorsOf(file, expression)) {
    if (parent.type === 'VariableDeclarator' && parent.init === node)
      return parent.id.type === 'Identifier' ? { name: parent.id.name, node: parent.id } : undefined;
    if (parent.type === 'AssignmentExpression' && parent.right === node) {
      const name = parent.left.type === 'Identifier' ? parent.left.name : propertyName(parent.left);
      return name === undefined || name === 'exports' ? undefined : { name, node: parent.left };
    }
    if (
      /^(Object|Class(Private)?)Property$/.test(parent.type) &&
      'value' in parent &&
      parent.value === node
    ) {
      const name = keyOf(parent);
      return name === undefined ? undefined : { name, node: parent };
    }
    const isWrapped =
      bare(parent) === bare(node) ||
      parent.type === 'LogicalExpression' ||
      parent.type === 'ConditionalExpression';
    if (!isWrapped) return undefined;
    node = parent;
  }
  return undefined;
}

/** What a user calls a call: the variable that gets its value, else the text of what is called. */
export function nameOfCall(file: ParsedFile, call: Node): string {
  const holder = holderOf(file, call);
  if (holder && parentOf(file, holder.node)?.type !== 'ObjectExpression') return holder.name;
  return calledText(file, call);
}

/** The text of what is called, shortened: `fs.promises.writeFile`, `toFile`. */
export function calledText(file: ParsedFile, call: Node): string {
  const callee = isCall(call) ? call.callee : call;
  const text = file.text.slice(...ends(callee)).replace(/\s+/g, '');
  return /^[\w$.#?]{1,40}$/.test(text)
    ? text.replace(/\?/g, '')
    : (propertyName(callee) ?? text.slice(0, 30));
}

function ends(node: Node): [number, number] {
  const { start, end } = rangeOf(node);
  return [start, end];
}

/** The name of the function that a node stands in, for evidence. */
export function functionName(file: ParsedFile, node: Node): string | undefined {
  const around = functionAround(file, node);
  return around && ownNameOf(file, around);
}

/** The name of a function itself: its own, that of the method, or of the variable that holds it. */
export function ownNameOf(file: ParsedFile, fn: Node): string | undefined {
  if ('id' in fn && fn.id) return (fn.id as { name?: string }).name;
  return keyOf(fn) ?? holderOf(file, fn)?.name;
}
