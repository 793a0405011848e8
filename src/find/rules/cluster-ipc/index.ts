import type { Node } from '@babel/types';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { calledText, evidence, filesFor, findingOf, type Site } from '../../library/findings.js';
import {
  ancestorsOf,
  argumentOf,
  bare,
  callsIn,
  calleeName,
  isCall,
  isFunction,
  receiverOf,
  textOf,
  type Call,
} from '../../library/syntax.js';
import { calleeTrace, traceOf } from '../../library/trace.js';

export const rule: Rule = {
  meta: {
    name: 'cluster-ipc',
    title: 'State that processes of one machine send each other',
    breaks: 'split-decisions',
    fixedBy: null,
    mentions: /cluster|child_process|pm2|process\.send/,
  },
  messages: {
    'cluster-ipc': {
      kind: 'rule',
      text: '`{name}`: processes exchange state by messages that end at the machine, so a second replica does not take part',
      advice: 'Publish through Redis or a message broker, and let the platform start the processes.',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) =>
      callsIn(file).flatMap((call) => siteOf(context, file, call) ?? []),
    );
    return { findings: sites.map((site) => findingOf('cluster-ipc', site)), notes: [] };
  },
};

function siteOf(context: FindContext, file: ParsedFile, call: Call): Site | undefined {
  const name = calleeName(call) ?? '';
  if (!/^(fork|sendDataToProcessId|launchBus|setupPrimary|createAdapter|setupMaster)$/.test(name))
    return undefined;
  const trace = calleeTrace(context, file.file, call);
  if (trace?.module === 'pm2' && /^(sendDataToProcessId|launchBus)$/.test(trace.path))
    return site(file, call, [evidence('a message to another process of PM2', file, call)]);
  if (trace?.module === '@socket.io/cluster-adapter' && trace.path === 'createAdapter')
    return site(file, call, [evidence('the adapter joins the workers of one machine only', file, call)]);
  if (trace?.module === 'cluster' && trace.path === 'fork') {
    const message = exchange(context, file);
    return message && isFirstFork(file, call) ? site(file, call, [message]) : undefined;
  }
  if (trace?.module !== 'child_process' || trace.path !== 'fork') return undefined;
  const relayed = relay(file);
  return relayed && isFirstFork(file, call) ? site(file, call, [relayed]) : undefined;
}

function site(file: ParsedFile, call: Call, because: Site['because'] & {}): Site {
  return { file, node: call, name: calledText(file, call), because };
}

/** A worker that is started again after its end is the same finding. */
function isFirstFork(file: ParsedFile, call: Call): boolean {
  return callsIn(file).find((one) => calleeName(one) === 'fork') === call;
}

/** A message by which the primary tells workers something, in the file that forks them or in one that it loads. */
function exchange(context: FindContext, file: ParsedFile): ReturnType<typeof evidence> | undefined {
  const send = callsIn(file).find((call) => isSendToWorker(context, file, call));
  if (send) return evidence('the workers are told here', file, send);
  return relay(file);
}

const LIFECYCLE = /^(ready|shutdown|stop|exit|disconnect|kill|start|SIG\w+)$/i;

/** `worker.send(…)` of something else than a signal to end. */
function isSendToWorker(context: FindContext, file: ParsedFile, call: Call): boolean {
  if (calleeName(call) !== 'send') return false;
  const receiver = receiverOf(call);
  const message = argumentOf(call, 0);
  if (!receiver || !message || LIFECYCLE.test(textOf(message) ?? typeIn(message))) return false;
  const text = file.text.slice(receiver.start ?? 0, receiver.end ?? 0);
  if (text === 'process') return false;
  const trace = traceOf(context, file.file, receiver);
  if (trace) return trace.module === 'cluster';
  const collection =
    receiver.type === 'MemberExpression' && receiver.computed ? bare(receiver.object) : undefined;
  if (collection && forksInto(file, file.text.slice(collection.start ?? 0, collection.end ?? 0))) return true;
  return /\bcluster\.workers\b/.test(text) || isWorker(file, receiver);
}

/** `{ type: 'shutdown' }` */
function typeIn(message: Node): string {
  if (message.type !== 'ObjectExpression' || message.properties.length !== 1) return '';
  const [only] = message.properties;
  return only?.type === 'ObjectProperty' ? (textOf(only.value) ?? '') : '';
}

/** A parameter of a callback over workers, or of a `cluster.on` listener. */
function isWorker(file: ParsedFile, receiver: Node): boolean {
  if (receiver.type !== 'Identifier') return false;
  for (const one of ancestorsOf(file, receiver)) {
    if (one.type === 'ForOfStatement' || one.type === 'ForInStatement') {
      if (/\bworkers\b/.test(file.text.slice(one.right.start ?? 0, one.right.end ?? 0))) return true;
    }
    if (
      !isFunction(one) ||
      !(one.params as Node[]).some((param) => param.type === 'Identifier' && param.name === receiver.name)
    )
      continue;
    const call = [...ancestorsOf(file, one)][0];
    if (!isCall(call)) return false;
    const from = receiverOf(call);
    const text = from ? file.text.slice(from.start ?? 0, from.end ?? 0) : '';
    return /\bcluster\b/.test(text) || (calleeName(call) === 'forEach' && forksInto(file, text));
  }
  return false;
}

/** `workers.push(cluster.fork())`: the array holds workers. */
function forksInto(file: ParsedFile, collection: string): boolean {
  return (
    callsIn(file).some((call) => {
      const receiver = receiverOf(call);
      const isSame = receiver && file.text.slice(receiver.start ?? 0, receiver.end ?? 0) === collection;
      return isSame === true && /^(push|add|set)$/.test(calleeName(call) ?? '');
    }) || new RegExp(`\\b${collection.replace(/[^\w]/g, '')}\\b[^;\\n]*fork\\(`).test(file.text)
  );
}

/** What one child says is sent on to others: `child.on('message', (m) => others.forEach((o) => o.send(m)))`. */
function relay(file: ParsedFile): ReturnType<typeof evidence> | undefined {
  const handler = callsIn(file).find((call) => {
    if (calleeName(call) !== 'on' || textOf(argumentOf(call, 0)) !== 'message') return false;
    const receiver = receiverOf(call);
    if (!receiver || (receiver.type === 'Identifier' && receiver.name === 'process')) return false;
    return callsIn(file).some(
      (one) =>
        calleeName(one) === 'send' &&
        [...ancestorsOf(file, one)].includes(call) &&
        [...ancestorsOf(file, one)].some(isLoop),
    );
  });
  return handler && evidence('a message of one process is passed on to others', file, handler);
}

function isLoop(node: Node): boolean {
  return (
    /^For(Of|In)?Statement$/.test(node.type) ||
    (isCall(node) && /^(forEach|map)$/.test(calleeName(node) ?? ''))
  );
}
