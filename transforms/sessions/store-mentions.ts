import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import { TooFar } from '../../src/model/too-far.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { nameOfStore } from './store-uses.js';
import type { Store } from './stores.js';
import { propertyName, unwrap } from './syntax.js';

/** An expression that has the store as its value, its ancestors nearest last. */
export interface Mention {
  file: ParsedFile;
  node: Node;
  ancestors: readonly Node[];
}

/** A name that holds the store: a variable, a property, a parameter. */
interface Holder {
  file: string;
  name: Node;
}

/**
 * Where the code of an app has its session store in hand: the variable that it was made for, `req.sessionStore`, and
 * whatever either goes to: other variables, parameters, properties of other objects.
 */
export function storeMentions(context: FindContext, store: Store, files: ReadonlySet<string>): Mention[] {
  const onRequests = [...files].flatMap((file) => mentionsOnRequests(context.parsed(file)));
  const named = store.kind === 'local' ? nameOfStore(context, store) : undefined;
  const holders = new Holders(context);
  if (named && store.kind === 'local') holders.add({ file: store.file, name: named });
  for (const mention of onRequests) holders.follow(mention);
  return [...onRequests, ...holders.mentions(), ...inProperties(context, holders.properties, files)];
}

/** `req.sessionStore`, and what is called so. */
function mentionsOnRequests(file: ParsedFile | undefined): Mention[] {
  const found: Mention[] = [];
  if (!file?.text.includes('sessionStore')) return found;
  walk(file.tree.program, (node, ancestors) => {
    const isTaken = node.type === 'ObjectPattern' && ancestors.at(-1)?.type === 'VariableDeclarator';
    if (propertyName(node) === 'sessionStore') found.push({ file, node, ancestors: [...ancestors] });
    for (const one of isTaken ? node.properties : []) {
      const isStore = one.type === 'ObjectProperty' && one.key.type === 'Identifier';
      if (isStore && one.key.type === 'Identifier' && one.key.name === 'sessionStore')
        found.push({ file, node: one.value, ancestors: [...ancestors, node, one] });
    }
  });
  return found;
}

class Holders {
  /** Names of properties that the store was put into. */
  readonly properties = new Set<string>();
  readonly #context: FindContext;
  readonly #seen = new Set<string>();
  readonly #mentions: Mention[] = [];

  constructor(context: FindContext) {
    this.#context = context;
  }

  mentions(): Mention[] {
    return this.#mentions;
  }

  add({ file, name }: Holder): void {
    const key = `${file} ${rangeOf(name).start}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    for (const mention of this.#usesOf(file, name)) {
      this.#mentions.push(mention);
      this.follow(mention);
    }
  }

  /** Where the value of a mention goes on to. */
  follow({ file, node, ancestors }: Mention): void {
    const parent = ancestors.at(-1);
    if (
      node.type === 'Identifier' &&
      parent?.type === 'ObjectProperty' &&
      ancestors.at(-2)?.type === 'ObjectPattern'
    )
      return this.add({ file: file.file, name: node });
    if (parent?.type === 'VariableDeclarator' && parent.init === node)
      return this.add({ file: file.file, name: parent.id });
    if (parent?.type === 'AssignmentExpression' && parent.right === node) {
      const name = propertyName(parent.left);
      if (name) this.properties.add(name);
    }
    if (parent?.type === 'CallExpression')
      this.#parameter(file, parent, parent.arguments.indexOf(node as never));
  }

  #parameter(file: ParsedFile, call: Node & { type: 'CallExpression' }, index: number): void {
    const origin = this.#context.resolver.originOf(file.file, rangeOf(call.callee));
    const made = origin.kind === 'value' ? this.#context.nodeAt(origin.file, origin)?.node : undefined;
    const parameter = made && 'params' in made && index >= 0 ? (made.params as Node[])[index] : undefined;
    if (origin.kind === 'value' && parameter?.type === 'Identifier')
      this.add({ file: origin.file, name: parameter });
  }

  #usesOf(file: string, name: Node): Mention[] {
    try {
      const { uses } = this.#context.resolver.usesOf(file, nameRange(name));
      return uses.flatMap(({ file: where, expression }) => mentionAt(this.#context, where, expression) ?? []);
    } catch (error) {
      if (error instanceof TooFar) return [];
      throw error;
    }
  }
}

/** `app.locals.sessions`, where the store was put there. */
function inProperties(
  context: FindContext,
  names: ReadonlySet<string>,
  files: ReadonlySet<string>,
): Mention[] {
  const found: Mention[] = [];
  for (const one of names.size ? files : []) {
    const file = context.parsed(one);
    if (!file || ![...names].some((name) => file.text.includes(name))) continue;
    walk(file.tree.program, (node, ancestors) => {
      if (names.has(propertyName(node) ?? '')) found.push({ file, node, ancestors: [...ancestors] });
    });
  }
  return found;
}

function mentionAt(
  context: FindContext,
  file: string,
  range: { start: number; end: number },
): Mention | undefined {
  const parsed = context.parsed(file);
  const at = context.nodeAt(file, range);
  return parsed && at ? { file: parsed, node: unwrap(at.node), ancestors: at.ancestors } : undefined;
}
