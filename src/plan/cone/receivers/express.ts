import type { Node } from '@babel/types';
import { isMember } from '../promise-position.js';
import type { FunctionNode } from '../functions.js';
import { ASYNC, wrapped, type Reception, type Receiver } from '../reception.js';
import type { Handing } from '../handing.js';

const VERBS = new Set('all delete get head options patch post put route use param'.split(' '));
const OTHER_SERVERS = ['fastify', 'koa', 'restify', 'hono', 'polka'];

/**
 * Handlers, middleware, error middleware and `param` callbacks. Express 5 waits for them; before that a rejection ends
 * the process, so that a wrapper hands it to `next`. Error middleware is known by its four parameters: it keeps them.
 */
export const express: Receiver = (handing) => {
  if (!VERBS.has(handing.name) || !isExpress(handing)) return undefined;
  return isFive(handing) ? ASYNC : wrapperFor(handing);
};

function wrapperFor({ fn, name }: Handing): Reception {
  const isErrorHandler = fn.node.params.length === 4 && name !== 'param';
  return wrapped('async-handler', isErrorHandler ? 'wrapError' : 'wrap');
}

function isExpress(handing: Handing): boolean {
  const { from } = handing;
  if (/(^|\/)express$|^router$/.test(from ?? '')) return true;
  if (OTHER_SERVERS.some((one) => from?.includes(one))) return false;
  return handing.receiver !== undefined && dependsOnIt(handing) && looksLikeIt(handing);
}

/** Where `app` comes from may be hidden, or a package may make it; with Express alone there is nothing else it could be. */
function dependsOnIt({ view, file }: Handing): boolean {
  const has = (name: string): boolean => view.dependency(file, name) !== undefined;
  return has('express') && !OTHER_SERVERS.some(has);
}

/** `x.get('/path', …, (req, res) => …)`, `x.use((req, res, next) => …)` */
function looksLikeIt({ call, fn, name }: Handing): boolean {
  const count = fn.node.params.length;
  if (call.arguments.length > 1 && isPath(call.arguments[0])) return count >= 1 && count <= 5;
  const isChained = isMember(call.callee) && isRoute(call.callee.object);
  return isChained || (name === 'use' && lastName(fn.node) === 'next');
}

function isPath(node: Node | undefined): boolean {
  return node?.type === 'StringLiteral' && node.value.startsWith('/');
}

/** `x.route('/path')`, and what is chained to it. */
function isRoute(node: Node): boolean {
  if (node.type !== 'CallExpression' || !isMember(node.callee)) return false;
  const { property, object } = node.callee;
  const isItself = property.type === 'Identifier' && property.name === 'route' && isPath(node.arguments[0]);
  return isItself || isRoute(object);
}

function lastName({ params }: FunctionNode): string | undefined {
  const last = params.at(-1);
  return last?.type === 'Identifier' ? last.name : undefined;
}

function isFive({ view, file }: Handing): boolean {
  const range = view.dependency(file, 'express');
  const major = Number(/\d+/.exec(range ?? '')?.[0] ?? 4);
  return major >= 5;
}
