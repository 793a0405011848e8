import type { Handing } from '../handing.js';
import { ASYNC, type Receiver } from '../reception.js';

/**
 * The SDK of the Model Context Protocol (`@modelcontextprotocol/sdk`, and the packages that it was split into). What is
 * not here, such as `onprogress` and `oninitialized`, is called without anybody who waits.
 */
export const mcp: Receiver = (handing) => {
  if (!/^@modelcontextprotocol\//.test(handing.from ?? '')) return undefined;
  // Notifications come one after the other; nobody waits for the work on the one before.
  if (handing.name === 'setNotificationHandler' && isLast(handing))
    return { as: 'async', reviews: ['event-order'] };
  return isAwaited(handing) ? ASYNC : undefined;
};

/** Of these the last argument is the callback: `registerTool(name, { … }, callback)`. */
const REGISTER =
  /^(registerTool|registerPrompt|registerResource|tool|prompt|resource|setRequestHandler|completable)$/;

/** Of these the first argument makes a server, for each connection or each request. */
const SERVE = /^(serveStdio|createMcpHandler|legacyStatelessFallback)$/;

const VERBS = /^(get|post|put|patch|delete|options|all|use)$/;

function isAwaited(handing: Handing): boolean {
  const { name, property, index, from } = handing;
  if (REGISTER.test(name)) return isLast(handing);
  if (SERVE.test(name)) return index === 0 && property === undefined;
  if (name === 'ResourceTemplate') return index === 1 && property !== undefined;
  return from === '@modelcontextprotocol/hono' && VERBS.test(name);
}

function isLast({ call, index, property }: Handing): boolean {
  return property === undefined && index === call.arguments.length - 1;
}
