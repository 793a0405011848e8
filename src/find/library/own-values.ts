import type { Node } from '@babel/types';
import { walk } from '../../ast/walk.js';
import { pathOf } from '../runtime/syntax.js';
import type { Effects } from './effects.js';
import { type Call, calleeName, isCall, keyOf, propertyName, receiverOf, textOf } from './syntax.js';

const CLIENTS = /^(?:axios|got|ky|needle|superagent|undici|http|https|request)$/;
/** What is done with an answer. */
const READS_ANSWER = /^(?:json|text|parse|pRetry|retry)$/;
const COMPARES_VERSIONS =
  /^(?:compare|compareVersions|semver)(?:\.(?:compare\w*|r?compare|gte?|lte?|diff))?$/;
/** Of a client that gets a token of its own. */
const OWN_TOKEN = /^(?:clientCredentialsGrant|setAccessToken|setAuthToken)$/;

/** Looks for a newer version of this program, or gets a token for this process to go on with. */
export function isForItself({ calls, writes }: Effects): boolean {
  if (writes.some(isCall)) return false;
  const isOwn = calls.some(isOfVersionsOrTokens) || writes.some(takesToken);
  return isOwn && calls.every((call) => isOfVersionsOrTokens(call) || readsAnswer(call) || isRequest(call));
}

function isOfVersionsOrTokens(call: Call): boolean {
  const name = calleeName(call) ?? '';
  return OWN_TOKEN.test(name) || COMPARES_VERSIONS.test(pathOf(call.callee) ?? '') || isTokenRequest(call);
}

function readsAnswer(call: Call): boolean {
  return READS_ANSWER.test(calleeName(call) ?? '');
}

/** `fetch(url)`, `axios.get(url)`, `axios(url)`, with nothing to send. */
function isRequest(call: Call): boolean {
  const receiver = receiverOf(call);
  const name = calleeName(call) ?? '';
  const asks = receiver
    ? name === 'get' && receiver.type === 'Identifier' && CLIENTS.test(receiver.name)
    : /^(?:fetch|nodeFetch|axios|got)$/.test(name);
  return asks && !call.arguments.some(sends);
}

/** `{ method: 'POST', body }`. */
function sends(given: Node): boolean {
  if (given.type !== 'ObjectExpression') return false;
  return given.properties.some((one) => {
    const key = keyOf(one);
    if (key === 'body' || key === 'data') return true;
    return key === 'method' && one.type === 'ObjectProperty' && textOf(one.value) !== 'GET';
  });
}

/** What a server sends to get a token of its own, and not one of a user. */
function isTokenRequest(call: Call): boolean {
  return call.arguments.some((given) =>
    holds(given, (node) => {
      const text = node.type === 'TemplateElement' ? node.value.raw : textOf(node);
      return text?.includes('client_credentials') ?? false;
    }),
  );
}

/** `token = body.access_token`. */
function takesToken(write: Node): boolean {
  return (
    write.type === 'AssignmentExpression' &&
    holds(write.right, (node) => /^access_?token$/i.test(propertyName(node) ?? ''))
  );
}

const MEASURES =
  /^(?:process\.(?:memoryUsage|cpuUsage|resourceUsage|uptime)|os\.(?:loadavg|freemem)|v8\.getHeapStatistics)$/;
const REPORTS = /^(?:emit|send|gauge|histogram|timing|record|observe|publish|set)$/;

/** `setInterval(() => io.emit('memory', process.memoryUsage()))`: tells or keeps how this process is. */
export function reportsItself(callback: Node, { calls, writes, removals }: Effects): boolean {
  const told = [...calls, ...writes.filter(isCall)];
  const kept = writes.filter((one) => !isCall(one));
  if (removals.length || !told.every((call) => REPORTS.test(calleeName(call) ?? ''))) return false;
  if (!kept.length) return told.length > 0 && measures(callback);
  return kept.some(measures) && kept.every((one) => measures(one) || tellsTime(one));
}

/** `uptime = Date.now() - startedAt`. */
function tellsTime(node: Node): boolean {
  return holds(
    node,
    (one) => isCall(one) && /^(?:Date|Date\.now|performance\.now)$/.test(pathOf(one.callee) ?? ''),
  );
}

function measures(node: Node): boolean {
  return holds(node, (one) => isCall(one) && MEASURES.test(pathOf(one.callee) ?? ''));
}

function holds(node: Node, isWanted: (node: Node) => boolean): boolean {
  let found = false;
  walk(node, (one) => {
    found ||= isWanted(one);
    return !found;
  });
  return found;
}
