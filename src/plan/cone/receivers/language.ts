import { rangeOf } from '../../../ast/walk.js';
import type { FunctionNode } from '../functions.js';
import { ASYNC, refused, type Receiver } from '../reception.js';

/** `.then(f)`: the promise waits for what its callbacks give back. */
export const promises: Receiver = ({ name, receiver }) =>
  receiver && /^(then|catch|finally)$/.test(name) ? ASYNC : undefined;

/** A promise does not wait for its executor, and does not see it fail: that goes to `reject`. */
export const executors: Receiver = ({ name, call, value, fn }) => {
  if (name !== 'Promise' || call.type !== 'NewExpression') return undefined;
  return value === fn.node && isPlain(fn.node) ? { as: 'executor' } : refused('promise-executor');
};

function isPlain({ type, params }: FunctionNode): boolean {
  return (
    type === 'ArrowFunctionExpression' &&
    params.length > 0 &&
    params.every((one) => one.type === 'Identifier')
  );
}

/** `als.run(store, f)` gives back what the function gives back. */
export const asyncStorage: Receiver = ({ from, name }) =>
  from === 'async_hooks' && /^(run|exit)$/.test(name)
    ? refused('escapes-as-value', { how: `${name}()` })
    : undefined;

/** Methods of arrays that get a function. */
export const METHODS: ReadonlySet<string> = new Set(
  'forEach map flatMap filter some every find findIndex findLast findLastIndex reduce reduceRight sort toSorted'.split(
    ' ',
  ),
);

/** Methods of arrays. */
export const arrays: Receiver = ({ name, receiver, from, index }) => {
  const isArrayFrom = name === 'from' && receiver?.type === 'Identifier' && receiver.name === 'Array';
  if (isArrayFrom && index === 1) return { as: 'array', method: 'from' };
  if (!receiver || index !== 0 || !METHODS.has(name)) return undefined;
  if (from !== undefined && !SERVERS.test(from))
    return refused('sync-callback-unknown', { receiver: `${from} ${name}` });
  return { as: 'array', method: name };
};

/** What they hand out has no such methods, so it is data: `req.body.users.map(f)`, `fs.readdirSync(folder).map(f)`. */
const SERVERS = /^(fs|express|koa|fastify|https?|http2|restify|polka|@hapi\/hapi|@nestjs\/common)$/;

/** What wants an answer at once. */
export const synchronous: Receiver = ({ name, receiver, index }) => {
  const owner = receiver?.type === 'Identifier' ? receiver.name : '';
  if (owner === 'JSON') return refused('sync-protocol');
  if (/^(registerHelper|helper|render)$/.test(name)) return refused('template-helper');
  return receiver && /^(replace|replaceAll)$/.test(name) && index === 1
    ? refused('sync-callback-unknown', { receiver: name })
    : undefined;
};

/** `handlers.set(name, f)`, where `handlers` is declared as `Map<string, () => Promise<Answer>>`. */
export const typed: Receiver = ({ view, file, value }) =>
  view.context.resolver.expectsPromise(file, rangeOf(value)) ? ASYNC : undefined;
