import type { Node } from '@babel/types';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { evidence, filesFor, findingOf, nameOfCall, type Site } from '../../library/findings.js';
import { gatewayServers, TO_MANY } from '../../library/gateways.js';
import { optionsOf } from '../../library/options.js';
import { areTogether, SOCKET_PLUGINS, SOCKET_SERVERS, usesAdapter } from '../../library/sockets.js';
import {
  argumentOf,
  callsIn,
  calleeName,
  functionAround,
  isCall,
  nodesIn,
  parentOf,
  propertyName,
  receiverOf,
  textOf,
  type Call,
} from '../../library/syntax.js';
import { traceOf } from '../../library/trace.js';

export const rule: Rule = {
  meta: {
    name: 'socket-adapter',
    title: 'socket.io that reaches the clients of one replica only',
    breaks: 'split-audience',
    fixedBy: null,
    mentions: /socket\.io|@nestjs\/websockets|koa-socket/,
  },
  messages: {
    'socket-adapter': {
      kind: 'rule',
      text: '`{name}` sends to many clients without an adapter: only those that are connected to the same replica hear it',
      advice:
        'Add @socket.io/redis-adapter (or another adapter), and sticky sessions while long polling is allowed.',
    },
  },
  find(context) {
    const adapters = context.project.files.filter(({ text }) => usesAdapter(text));
    if (adapters.length && context.project.manifests.length < 2) return { findings: [], notes: [] };
    const sites = [...filesFor(context, rule.meta)].flatMap((file) => [
      ...callsIn(file).flatMap((call) => serverOf(context, file, call) ?? []),
      ...gatewayServers(context, file),
    ]);
    const findings = sites.flatMap((site) => {
      const near = (file: string): boolean => areTogether(context, site.file.file, file);
      const sent = adapters.some(({ file }) => near(file)) ? undefined : sendings(context, near);
      return sent ? [findingOf('socket-adapter', { ...site, because: [...(site.because ?? []), sent] })] : [];
    });
    return { findings, notes: [] };
  },
};

const MENTIONS_SENDING = /\.(emit|broadcast|send|disconnectSockets|socketsJoin|socketsLeave|fetchSockets)\b/;

/** The first call by which something is sent to many clients. */
function sendings(
  context: FindContext,
  isNear: (file: string) => boolean,
): ReturnType<typeof evidence> | undefined {
  for (const { file, text } of context.project.files) {
    if (!MENTIONS_SENDING.test(text)) continue;
    const parsed = context.parsed(file);
    const found = parsed && sendingIn(context, parsed);
    if (found && isNear(file)) return found;
  }
  return undefined;
}

const known = new WeakMap<ParsedFile, ReturnType<typeof evidence> | null>();

function sendingIn(context: FindContext, file: ParsedFile): ReturnType<typeof evidence> | null {
  let found = known.get(file);
  if (found === undefined) known.set(file, (found = lookFor(context, file)));
  return found;
}

function lookFor(context: FindContext, file: ParsedFile): ReturnType<typeof evidence> | null {
  const call = callsIn(file).find(
    (one) => isSendingToMany(context, file, one) && !isRelay(context, file, one),
  );
  if (call) return evidence('sends to many clients', file, call);
  const local = clientsOf(file);
  return local ? evidence('goes through the clients of this replica', file, local) : null;
}

/** `subscriber.on('message', (channel, message) => io.emit(channel, message))`: every replica hears it, and tells its own. */
function isRelay(context: FindContext, file: ParsedFile, call: Call): boolean {
  const handler = functionAround(file, call);
  const registered = handler && parentOf(file, handler);
  const receiver = isCall(registered) ? receiverOf(registered) : undefined;
  if (!isCall(registered) || !receiver) return false;
  const name = calleeName(registered) ?? '';
  const isMessage =
    /^(?:on|addListener)$/.test(name) &&
    /^p?message(?:Buffer)?$/.test(textOf(argumentOf(registered, 0)) ?? '');
  if (!isMessage && !/^[ps]?subscribe$/i.test(name)) return false;
  return /redis|valkey/i.test(traceOf(context, file.file, receiver)?.module ?? '');
}

/** `for (const socket of io.sockets.sockets.values()) socket.emit(…)`. */
function clientsOf(file: ParsedFile): Node | undefined {
  if (!/\.sockets\.sockets\b/.test(file.text)) return undefined;
  return nodesIn(file).find(
    (node) =>
      node.type === 'MemberExpression' &&
      propertyName(node) === 'sockets' &&
      propertyName(node.object) === 'sockets',
  );
}

/** `io.emit`, `io.to(room).emit`, `socket.broadcast.emit`, `socket.to(room).emit`, `io.sockets.emit`, also where `sockets` was kept, `req.io.emit`. */
function isSendingToMany(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (!TO_MANY.test(calleeName(call) ?? '')) return false;
  const receiver = receiverOf(call);
  if (!receiver) return false;
  if (isRoom(receiver)) return true;
  const trace = traceOf(context, file.file, receiver);
  // `fastify.io` is what a plugin put on the app.
  if (trace && !/\(\)\.io$/.test(trace.path))
    return /^socket\.io$|^@nestjs\/websockets$/.test(trace.module) && !/on\(\)|Socket\(\)$/.test(trace.path);
  const name = receiver.type === 'Identifier' ? receiver.name : propertyName(receiver);
  return name === 'io' || (name === 'sockets' && receiver.type !== 'Identifier');
}

function isRoom(receiver: Node): boolean {
  if (propertyName(receiver) === 'broadcast' || propertyName(receiver) === 'volatile') return true;
  if (receiver.type !== 'CallExpression') return false;
  return /^(to|in|except|of)$/.test(propertyName(receiver.callee) ?? '') || isRoomChain(receiver);
}

function isRoomChain(receiver: Node & { type: 'CallExpression' }): boolean {
  const before = receiverOf(receiver);
  return before !== undefined && isRoom(before);
}

function serverOf(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  if (!makesServer(context, file, call)) return undefined;
  const hasAdapter = call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' && optionsOf(context, file.file, argument).values.has('adapter'),
  );
  if (hasAdapter) return undefined;
  return {
    file,
    node: call,
    name: nameOfCall(file, call),
    because: [evidence('made without an adapter', file, call)],
  };
}

function makesServer(context: FindContext, file: ParsedFile, call: Call): boolean {
  const isPlugin = calleeName(call) === 'register';
  const made = isPlugin ? argumentOf(call, 0) : call;
  const trace = made && traceOf(context, file.file, made);
  return !!trace && (isPlugin ? SOCKET_PLUGINS : SOCKET_SERVERS).test(`${trace.module}|${trace.path}`);
}
