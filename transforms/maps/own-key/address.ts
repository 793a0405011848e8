import type { Node } from '@babel/types';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall, isMember, pathOf, rootOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import { type Access, accessOf } from '../pattern/access.js';
import type { State } from '../state.js';
import { type Change, isTyped } from './change.js';
import { isListed } from './groups.js';
import { type Slot, slotAt } from './slot.js';
import { Sources } from './sources.js';

/** How an entry that a changed copy was is found in the store again, and all that the copy came by. */
export interface Address {
  seen: ReadonlySet<Node>;
  /** Its own id. */
  field?: string;
  /** Or the key that it was read by, which is put on the request beside it. */
  kept?: KeptKey;
}

export interface KeptKey {
  /** `userKey`, beside `user`. */
  name: string;
  puts: readonly KeptPut[];
}

/** `req.user = users[id];` */
export interface KeptPut extends Place {
  key: Node;
}

/**
 * @param own the member under which every entry is kept
 * @returns nothing if what is changed may be something else, or cannot be found again
 */
export function addressOf(state: State, change: Change, own: string | undefined): Address | undefined {
  const place = { names: change.names, node: change.owner };
  const sources = new Sources(state);
  if (sources.isEntry(place)) {
    const [found] = sources.fields;
    const field = state.shape === 'list' ? found : own;
    if (field !== undefined && sources.fields.size < 2) return { seen: sources.seen, field };
  }
  return isMember(change.owner) ? byKey(state, place) : undefined;
}

function byKey(state: State, place: Place): Address | undefined {
  const sources = new Sources(state, isSteady(state));
  const slot = slotAt(state.context, place);
  if (!slot || !sources.isEntry(place) || isTyped(place.names)) return undefined;
  const name = `${slot.name}Key`;
  if (programOf(state.context).membersNamed(place.names, name).length) return undefined;
  const puts = putsOf(state, slot);
  return puts && { seen: sources.seen, kept: { name, puts } };
}

/** True if an item of a list has the same place for ever. */
function isSteady(state: State): boolean {
  if (state.shape !== 'list') return true;
  return state.uses.every((use) => {
    const access = accessOf(use, state);
    if (!access)
      return !isMember(use.ancestors.at(-1)) && use.ancestors.at(-1)?.type !== 'AssignmentExpression';
    return !/^(?:unshift|pop|shift|splice|sort|reverse|fill|copyWithin|replace|delete|assign|step)$/.test(
      access.op,
    );
  });
}

function putsOf(state: State, { puts }: Slot): KeptPut[] | undefined {
  const found: KeptPut[] = [];
  for (const { names, node } of puts) {
    const value = unwrapped(node.right);
    if (value.type === 'NullLiteral' || (value.type === 'Identifier' && value.name === 'undefined')) continue;
    const key = keyOf(state, { names, node: value });
    const statement = names.parentOf(node);
    if (!key || isTyped(names) || statement?.type !== 'ExpressionStatement') return undefined;
    if (!isListed({ names, statement })) return undefined;
    found.push({ names, node, key });
  }
  return found;
}

/** The key of `users[id]`, also where a constant has that. */
function keyOf(state: State, { names, node }: Place): Node | undefined {
  const declaration = node.type === 'Identifier' ? names.bindingOf(node)?.declaration : undefined;
  const isConstant = declaration?.type === 'VariableDeclarator' && names.bindingOf(node)?.kind === 'const';
  const read = isConstant && declaration.init ? unwrapped(declaration.init) : node;
  const access = readsOf(state, names).find((one) => one.node === read);
  const key = access?.key && 'node' in access.key ? access.key.node : undefined;
  return key && isSame({ names, node: key }) ? key : undefined;
}

function readsOf(state: State, names: FileNames): Access[] {
  return state.uses.flatMap((use) => {
    const access = use.file === names.parsed ? accessOf(use, state) : undefined;
    return access?.op === 'get' ? [access] : [];
  });
}

/** True for code that has the same value a statement later. */
function isSame({ names, node }: Place): boolean {
  const key = unwrapped(node);
  if (/^(?:String|Numeric)Literal$/.test(key.type)) return true;
  if (isCall(key))
    return (
      key.type === 'CallExpression' &&
      /^(?:Number|String|parseInt)$/.test(pathOf(key.callee) ?? '') &&
      key.arguments.every((one) => isSame({ names, node: one }))
    );
  const root = pathOf(key) === null ? undefined : rootOf(key);
  const binding = root && names.bindingOf(root);
  if (!binding || binding.owner === null) return false;
  return binding.references.every((one) => {
    const parent = names.parentOf(one);
    return (
      !(parent?.type === 'AssignmentExpression' && parent.left === one) && parent?.type !== 'UpdateExpression'
    );
  });
}
