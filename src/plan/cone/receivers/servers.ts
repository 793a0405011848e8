import { walk } from '../../../ast/walk.js';
import { isFunction, type Fn } from '../functions.js';
import { eventOf } from '../handing.js';
import { ASYNC, refused, wrapped, type Receiver } from '../reception.js';

/** Koa waits for every middleware, which has to wait for the next one: else the answer is sent before it is there. */
export const koa: Receiver = ({ from, name }) =>
  /^(koa|koa-router|koa-compose|@koa\/router)$/.test(from ?? '') && name !== 'on'
    ? { as: 'async', awaits: 'next' }
    : undefined;

const FASTIFY_VERBS = /^(get|head|post|put|patch|delete|options|all|route)$/;

/** Fastify waits for handlers and hooks, unless they answer later, from a callback, or take `done`. */
export const fastify: Receiver = (handing) => {
  const { from, name, fn, property } = handing;
  if (!/^(fastify|@fastify\/.*)$/.test(from ?? '')) return undefined;
  const isHook = name === 'addHook' || (property !== undefined && property !== 'handler');
  if (isHook) return takesDone(fn, eventOf(handing) ?? property) ? { as: 'async', drops: 'done' } : ASYNC;
  if (FASTIFY_VERBS.test(name) || name.startsWith('set'))
    return answersLater(fn) ? refused('late-reply') : ASYNC;
  return name === 'register' && fn.node.params.length < 3 ? ASYNC : undefined;
};

const PARAMETERS: Record<string, number> = {
  onRequest: 2,
  preHandler: 2,
  preValidation: 2,
  onResponse: 2,
  onTimeout: 2,
  onRequestAbort: 1,
  onReady: 0,
  onListen: 0,
  onClose: 1,
  preClose: 0,
};

/** Hooks with a payload or an error have one parameter more. */
function takesDone({ node }: Fn, hook = ''): boolean {
  return node.params.length > (PARAMETERS[hook] ?? 3);
}

/** True if `reply` is used in a function within the handler: it may run when the handler is over. */
function answersLater({ node }: Fn): boolean {
  const reply = node.params[1];
  if (reply?.type !== 'Identifier') return false;
  let found = false;
  walk(node.body, (inner, ancestors) => {
    if (inner.type === 'Identifier' && inner.name === reply.name && ancestors.some(isFunction)) found = true;
    return !found;
  });
  return found;
}

/** The listener of a plain server: nobody sees it fail. */
export const http: Receiver = (handing) => {
  const { from, name } = handing;
  if (!/^(http|https|http2)$/.test(from ?? '')) return undefined;
  const isRequest =
    name === 'createServer' || name === 'createSecureServer' || eventOf(handing) === 'request';
  return isRequest ? wrapped('request-listener', 'answering') : undefined;
};

/** Nest, Apollo and GraphQL servers wait for what they call. */
export const others: Receiver = ({ from, name, property }) => {
  if (name === 'graphqlSync' || isScalar(property))
    return refused('sync-callback-unknown', { receiver: property ?? name });
  return /^(@nestjs\/|@apollo\/|apollo-server|graphql-yoga$|@hapi\/hapi$|hono$|graphql$|@graphql-tools\/|express-async-handler$|express-validator$)/.test(
    from ?? '',
  )
    ? ASYNC
    : undefined;
};

/** Procedures and middleware of tRPC: `procedure.input(schema).query(resolver)`. */
export const trpc: Receiver = ({ from, name, index, property }) =>
  from === '@trpc/server' && /^(?:query|mutation|use)$/.test(name) && index === 0 && property === undefined
    ? ASYNC
    : undefined;

/** What GraphQL makes of a scalar is needed at once. */
function isScalar(property: string | undefined): boolean {
  return property !== undefined && /^(serialize|parseValue|parseLiteral)$/.test(property);
}

/** Verifying a user: `done` gets the error. */
export const passport: Receiver = ({ from, name, call }) => {
  if (!/^(@?passport)/.test(from ?? '')) return undefined;
  const isVerify = call.type === 'NewExpression' || /^(serializeUser|deserializeUser)$/.test(name);
  return isVerify ? wrapped('async-handler', 'wrapDone') : undefined;
};
