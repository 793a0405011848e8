import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isMember, nameOfKey } from '../runtime/syntax.js';
import { isForOneClient } from './listeners.js';
import type { Site } from './site.js';
import type { Behaviour } from './writes.js';

/** The rules that share this analysis. */
export type StateRule =
  | 'memory-map'
  | 'memory-set'
  | 'memory-array'
  | 'memory-record'
  | 'memory-counter'
  | 'memory-value'
  | 'auth-state-memory'
  | 'memory-cache'
  | 'socket-registry'
  | 'in-process-queue'
  | 'in-process-lock'
  | 'event-bus';

const TALKS =
  /^(?:send|emit|write|handleRequest|handlePostMessage|terminate|ping|sendMessage|broadcast|notification|sendJSON|sendUTF|publish|flush)$/;
const AUTH =
  /token|nonce|otp\b|csrf|secret|credential|passw|challenge|oauth|verif|logged|authcode|\bcodes?\b|pendingcode/i;

/** Which rule a site falls under, by what is done with it; names decide only between two rules that both fit. */
export function ruleOf(program: Program, site: Site, behaviour: Behaviour): StateRule {
  if (site.shape === 'cache') return 'memory-cache';
  if (site.shape === 'instance')
    return behaviour.uses.some(({ how }) => how === 'get') ? 'memory-cache' : 'memory-record';
  if (talksToParts(behaviour) || holdsListeners(program, behaviour)) return 'socket-registry';
  if (isLock(site, behaviour)) return 'in-process-lock';
  if (isQueue(site, behaviour)) return 'in-process-queue';
  if (AUTH.test(site.name)) return 'auth-state-memory';
  if (site.shape === 'map') return 'memory-map';
  if (site.shape === 'set') return 'memory-set';
  if (site.shape === 'sequence') return 'memory-counter';
  if (site.shape === 'array') return 'memory-array';
  if (site.shape === 'record') return 'memory-record';
  const isCounted = behaviour.writes.some(({ how }) => how === 'update');
  if (isCounted) return 'memory-counter';
  const isTable = behaviour.writes.some(({ how }) => how !== 'assign' && how !== 'fill');
  return isTable ? 'memory-record' : 'memory-value';
}

function talksToParts({ uses }: Behaviour): boolean {
  return uses.some(({ kind, grip, how }) => kind === 'read' && grip === 'part' && TALKS.test(how));
}

/** Functions that speak to the client of the request that brought them. */
function holdsListeners(program: Program, { writes }: Behaviour): boolean {
  return writes.some(({ names, value }) => value && isForOneClient(program, { names, node: value }));
}

/** Filled at one end, emptied at the other. What is only taken off to keep a list short is no work that waits. */
function isQueue({ shape }: Site, { writes }: Behaviour): boolean {
  const whole = writes.filter(({ grip }) => grip === 'whole');
  const isTaken = whole.some(({ how, names, node }) => how === 'shift' && !isDropped(node, names));
  return shape === 'array' && whole.some(({ how }) => how === 'push') && isTaken;
}

/** `list.shift();`. */
function isDropped(node: t.Node, names: FileNames): boolean {
  const parent = names.parentOf(node);
  const isInner =
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node);
  return isInner ? isDropped(parent, names) : parent?.type === 'ExpressionStatement';
}

/** Taken and given back in one function. */
function isLock({ shape }: Site, { writes, uses }: Behaviour): boolean {
  if (shape === 'flag') return isFlagLock(writes, uses);
  if (shape !== 'set' && shape !== 'map' && shape !== 'record') return false;
  const takes = writes.filter(({ how }) => how === 'add' || how === 'set' || how === 'property');
  return (
    takes.length > 0 &&
    takes.every((take) =>
      shape === 'set' || take.value?.type === 'BooleanLiteral' ? gives(writes, take) : false,
    ) &&
    uses.some(asksForEntry)
  );
}

/** `held.has(id)`, `held[id]`: how many there are says nothing about one of them. */
function asksForEntry({ how, node }: Behaviour['uses'][number]): boolean {
  const isSize = isMember(node) && !node.computed && /^(?:size|length)$/.test(nameOfKey(node) ?? '');
  return how === 'has' || (how === 'property' && !isSize);
}

/** `if (busy) return; busy = true; try { … } finally { busy = false; }`. */
function isFlagLock(writes: Behaviour['writes'], uses: Behaviour['uses']): boolean {
  const sets = (wanted: boolean, fn?: unknown): Behaviour['writes'] =>
    writes.filter(
      (write) =>
        write.value?.type === 'BooleanLiteral' && write.value.value === wanted && (!fn || write.fn === fn),
    );
  const taken = sets(true);
  return (
    taken.length > 0 &&
    taken.every(({ fn }) => sets(false, fn).length > 0) &&
    uses.some(
      ({ how, names, node }) => how === 'test' && taken.some(({ fn }) => names.functionOf(node) === fn),
    )
  );
}

function gives(writes: Behaviour['writes'], take: Behaviour['writes'][number]): boolean {
  return writes.some(
    (write) =>
      write.how === 'delete' && write.fn === take.fn && !isOfOldest(write) && followsInRun(take, write.node),
  );
}

/** Not where `if (liked.has(id)) liked.delete(id); else liked.add(id);` does one or the other. */
function followsInRun({ names, node }: Behaviour['writes'][number], later: t.Node): boolean {
  if ((later.start ?? 0) < (node.start ?? 0)) return false;
  for (let at = node, above = names.parentOf(at); above; at = above, above = names.parentOf(at)) {
    if (isWithin(later, at)) return true;
    if (above.type !== 'IfStatement' || at === above.test) continue;
    const last = at.type === 'BlockStatement' ? at.body.at(-1) : at;
    if (isWithin(later, above) || last?.type === 'ReturnStatement') return false;
  }
  return true;
}

/** `seen.delete(order.shift())`, `seen.delete(seen.values().next().value)`: one of before makes room. */
function isOfOldest({ names, node }: Behaviour['writes'][number]): boolean {
  const member = isMember(node) ? node : names.parentOf(node);
  const call = member && names.parentOf(member);
  const [key] = call?.type === 'CallExpression' ? call.arguments : [];
  const text = names.parsed.text.slice(key?.start ?? 0, key?.end ?? 0);
  return key !== undefined && /\.(?:shift|pop|next)\(\)/.test(text);
}
