import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { namesPutBy } from './lost-values.js';
import { changedBy, collectionAround, collectionOf, isRootedIn, runsLater } from './mutations.js';
import { initialIn, isInSession } from './uses.js';
import { isFunction, propertyName } from './syntax.js';

/** An object that a session has, and where it is changed by another way than the session of a request. */
interface Shared {
  file: ParsedFile;
  /** What is put into the session, or the change itself. */
  node: Node;
}

/**
 * The stores in memory of Fastify and Koa keep the objects of a session themselves: what changes one of them later, when
 * the request is answered, or by way of the list that it came from, is seen by the next request. One on Redis keeps
 * what there was when the request ended.
 */
export function sharedValues(context: FindContext, files: ReadonlySet<string>): Reason[] {
  const parsed = [...files].flatMap((file) => context.parsed(file) ?? []);
  return parsed
    .filter(({ text }) => /session/i.test(text))
    .flatMap((file) => [...changedLater(file), ...putFromElsewhere(file, parsed)])
    .map(({ file, node }) => ({
      code: 'session-value-shared',
      args: { value: textOf(file, node) },
      location: locate(file, rangeOf(node)),
    }));
}

/** `setTimeout(() => { request.session.job.done = true })`, with nothing that saves it. */
function changedLater(file: ParsedFile): Shared[] {
  const found: Shared[] = [];
  walk(file.tree.program, (node, ancestors) => {
    const changed = changedBy(node);
    if (!changed || !(isInSession(changed) || propertyName(changed) === 'session')) return;
    const later = laterFunction(ancestors);
    if (later && !saves(later)) found.push({ file, node });
  });
  return found;
}

function putFromElsewhere(file: ParsedFile, files: readonly ParsedFile[]): Shared[] {
  const found: Shared[] = [];
  walk(file.tree.program, (node, ancestors) => {
    for (const put of namesPutBy(node, isInSession)) {
      const name = put.type === 'Identifier' ? put.name : undefined;
      const isLater = name !== undefined && isChangedLater(ancestors, name);
      const from = collectionOf((name !== undefined && initialIn(ancestors, name)) || put);
      if (isLater || (from?.type === 'Identifier' && haveChanges(files, from.name)))
        found.push({ file, node: put });
    }
  });
  return found;
}

/** The function that declares the name changes what it has in a timer or a listener. */
function isChangedLater(ancestors: readonly Node[], name: string): boolean {
  const around = ancestors.find(
    (one) => isFunction(one) && initialIn([...ancestors.slice(ancestors.indexOf(one))], name) !== undefined,
  );
  let found = false;
  if (around)
    walk(around, (node, inside) => {
      const changed = changedBy(node);
      if (changed && isRootedIn(changed, name) && laterFunction(inside)) found = true;
      return !found;
    });
  return found;
}

/** Some code changes an object in place that it got from a collection of this name. */
function haveChanges(files: readonly ParsedFile[], collection: string): boolean {
  return files.some(({ text, tree }) => {
    let found = false;
    if (text.includes(collection))
      walk(tree.program, (node, ancestors) => {
        const changed = changedBy(node);
        const root = changed && rootOf(changed);
        const made = root?.type === 'Identifier' ? initialIn(ancestors, root.name) : undefined;
        const from = changed && (collectionAround(changed) ?? (made && collectionAround(made)));
        if (from?.type === 'Identifier' && from.name === collection) found = true;
        return !found;
      });
    return found;
  });
}

function rootOf(node: Node): Node {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
    ? rootOf(node.object)
    : node;
}

function laterFunction(ancestors: readonly Node[]): Node | undefined {
  return ancestors.find((one, index) => isFunction(one) && runsLater(one, ancestors[index - 1]));
}

function saves(fn: Node): boolean {
  let found = false;
  walk(fn, (node) => {
    if (node.type === 'CallExpression' && propertyName(node.callee) === 'save') found = true;
    return !found;
  });
  return found;
}

function textOf({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60);
}
