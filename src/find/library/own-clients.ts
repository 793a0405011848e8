import type { Node } from '@babel/types';
import type { Evidence } from '../../model/finding.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { evidence, nameOfCall, type Site } from './findings.js';
import { optionsOf } from './options.js';
import { callersOf, routeTo } from './program.js';
import {
  ancestorsOf,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  nodesIn,
  propertyName,
  receiverOf,
  type Call,
} from './syntax.js';
import { calleeTrace, traceOf } from './trace.js';

const SERVERS = /^ws\|(?:(?:default|WebSocket)\.)?(?:Server|WebSocketServer)$/;
const ROOM_SERVERS = /^(?:colyseus|@colyseus\/core)\|Server$/;
/** What keeps a list of who is connected, for code that is not seen to go through it. */
const KEEPERS = /^(?:peer\|(?:PeerServer|ExpressPeerServer)|better-sse\|createChannel)$/;
const PACKAGES = /['"](?:ws|colyseus|@colyseus\/core|peer|better-sse)['"]/;
const BY_ITSELF = /^set(?:Timeout|Interval)|^event 'SIG/;
const SENDS = /^(?:send\w*|emit|write|broadcast|notify)$/i;

/** Servers that hold their clients themselves, and by which what one client did is sent to others. */
export function serversOfOwnClients(context: FindContext): Site[] {
  const made = context.project.files.flatMap(({ file, text }): Site[] => {
    if (!context.project.targets.has(file) || !PACKAGES.test(text)) return [];
    const parsed = context.parsed(file);
    return parsed ? callsIn(parsed).flatMap((call) => serverAt(context, parsed, call) ?? []) : [];
  });
  const isOfWs = ({ because }: Site): boolean => !because?.length;
  const sendings = made.some(isOfWs) ? sendingsOf(context) : [];
  return made.flatMap((site) => {
    if (!isOfWs(site)) return [site];
    const sent = sendings.find((one) => isBy(one, site, made));
    return sent ? [{ ...site, because: [sent.because] }] : [];
  });
}

interface Sending {
  file: string;
  name: string;
  because: Evidence;
}

/** Through a server of that name, of the same file if that has one; or through the only one there is. */
function isBy({ file, name }: Sending, site: Site, made: readonly Site[]): boolean {
  if (made.length === 1) return true;
  const isHere = made.some((one) => one.file.file === file && one.name === name);
  return name === site.name && (!isHere || file === site.file.file);
}

function serverAt(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const trace = calleeTrace(context, file.file, call);
  const path = trace && `${trace.module}|${trace.path}`;
  if (path === undefined) return undefined;
  const site = { file, node: call, name: nameOfCall(file, call) };
  if (KEEPERS.test(path))
    return { ...site, because: [evidence('its clients are known in this process only', file, call)] };
  if (call.type !== 'NewExpression') return undefined;
  if (SERVERS.test(path)) return site;
  if (!ROOM_SERVERS.test(path) || isShared(context, file, call)) return undefined;
  return { ...site, because: [evidence('its rooms are known in this process only', file, call)] };
}

/** `new Server({ presence: new RedisPresence(), driver })`. */
function isShared(context: FindContext, file: ParsedFile, call: Call): boolean {
  return call.arguments.some((one) => {
    if (one.type !== 'ObjectExpression') return one.type !== 'SpreadElement';
    const { values } = optionsOf(context, file.file, one);
    return values.has('presence') || values.has('driver');
  });
}

/** Where code goes through `server.clients` and sends, because of something that one client or request did. */
function sendingsOf(context: FindContext): Sending[] {
  return context.project.files.flatMap(({ file, text }) => {
    const parsed = /\.clients\b/.test(text) ? context.parsed(file) : undefined;
    if (!parsed) return [];
    return [...nodesIn(parsed)].flatMap((node) => {
      if (propertyName(node) !== 'clients' || !('object' in node)) return [];
      const server = node.object as Node;
      const trace = traceOf(context, file, server);
      if (!trace || !/\(\)$/.test(trace.path) || !SERVERS.test(`${trace.module}|${trace.path.slice(0, -2)}`))
        return [];
      const loop = loopAround(parsed, node);
      if (!loop || !sends(parsed, loop) || !isDriven(context, parsed, node)) return [];
      const name = server.type === 'Identifier' ? server.name : (propertyName(server) ?? '');
      return [{ file, name, because: evidence('goes through the clients of this replica', parsed, node) }];
    });
  });
}

/** `for (const client of server.clients) …`, `server.clients.forEach(…)`, also as the whole of an arrow function. */
function loopAround(file: ParsedFile, clients: Node): Node | undefined {
  let inner = clients;
  for (const one of ancestorsOf(file, clients)) {
    if (one.type === 'ForOfStatement' || one.type === 'ExpressionStatement') return one;
    if (isFunction(one)) return one.body === inner ? inner : undefined;
    inner = one;
  }
  return undefined;
}

function sends(file: ParsedFile, loop: Node): boolean {
  return callsIn(file).some(
    (call) =>
      (loop.start ?? 0) <= (call.start ?? 0) &&
      (call.end ?? 0) <= (loop.end ?? 0) &&
      SENDS.test(calleeName(call) ?? ''),
  );
}

/** What a timer sends, each replica sends to its own clients. Of several callers, one that is no timer is enough. */
function isDriven(context: FindContext, file: ParsedFile, node: Node): boolean {
  const root = routeTo(context, file, node)?.root;
  if (!root || !BY_ITSELF.test(root.label)) return root !== undefined;
  return callersOf(context, file, node).some((call) => {
    const label = routeTo(context, call.names.parsed, call.node)?.root.label;
    return label !== undefined && !BY_ITSELF.test(label);
  });
}

/** `server.clients.forEach((client) => client.send(…))`, seen from the call of `send`. */
export function isToOwnClient(file: ParsedFile, call: Call): boolean {
  const receiver = receiverOf(call);
  if (receiver?.type !== 'Identifier' || calleeName(call) !== 'send') return false;
  for (const one of ancestorsOf(file, call)) {
    if (one.type === 'ForOfStatement' && declaresName(one.left, receiver.name))
      return propertyName(one.right) === 'clients';
    if (!isCall(one) || calleeName(one) !== 'forEach') continue;
    const [callback] = one.arguments;
    if (isFunction(callback) && callback.params.some((param) => declaresName(param, receiver.name)))
      return propertyName(receiverOf(one) ?? one) === 'clients';
  }
  return false;
}

function declaresName(pattern: Node, name: string): boolean {
  if (pattern.type === 'VariableDeclaration')
    return pattern.declarations.some(({ id }) => declaresName(id, name));
  return pattern.type === 'Identifier' && pattern.name === name;
}
