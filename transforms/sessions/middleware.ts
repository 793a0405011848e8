import type { CallExpression, Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { carriersOf } from '../../src/find/runtime/carriers.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isName, unwrap } from './syntax.js';

export type Framework = 'express' | 'koa' | 'fastify';

/** A call that makes session middleware. */
export interface Middleware {
  package: string;
  /** Null for packages that keep the session in the cookie. */
  framework: Framework | null;
  call: CallExpression;
  /** What the call names the middleware. */
  name: string;
  options: Node | undefined;
}

const FRAMEWORKS: Record<string, Framework> = {
  'express-session': 'express',
  'koa-session': 'koa',
  'koa-generic-session': 'koa',
  '@fastify/session': 'fastify',
  'fastify-session': 'fastify',
};

/** Session middleware whose sessions are in the client's cookie. */
const IN_COOKIE = new Set([
  'cookie-session',
  '@fastify/secure-session',
  'fastify-secure-session',
  'client-sessions',
]);

const PACKAGES = [...Object.keys(FRAMEWORKS), ...IN_COOKIE];

const EXPORTS = ['*', 'default', 'session', 'createSession', 'fastifySession'];

/** Recognises `session(options)`, `session(options, app)` and `fastify.register(session, options)`, however named. */
export function middlewareOf(
  context: FindContext,
  file: ParsedFile,
  call: CallExpression,
): Middleware | undefined {
  const registered = isRegister(call.callee) ? call.arguments[0] : undefined;
  const callee = unwrap(registered ?? call.callee);
  if (!/Expression$|^Identifier$/.test(callee.type)) return undefined;
  // Every other call of the file would have to be followed, only to see that it means something else.
  if (!carriersOf(context, PACKAGES).mayHold(file.file, callee)) return undefined;
  const origin = context.resolver.originOf(file.file, rangeOf(callee));
  if (origin.kind !== 'module' || origin.path.length !== 1 || !EXPORTS.includes(origin.path[0] ?? ''))
    return undefined;
  const framework = FRAMEWORKS[origin.module] ?? null;
  if (!framework && !IN_COOKIE.has(origin.module)) return undefined;
  if (framework && (framework === 'fastify') !== (registered !== undefined)) return undefined;
  const options = registered
    ? call.arguments[1]
    : framework === 'koa'
      ? call.arguments.find((argument) => !isApp(context, file, argument))
      : call.arguments[0];
  return { package: origin.module, framework, call, name: nameOf(callee), options };
}

function isRegister(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'register'
  );
}

/** koa-session takes the app too, before or behind the options. */
function isApp(context: FindContext, file: ParsedFile, argument: Node): boolean {
  if (argument.type !== 'Identifier') return false;
  const origin = context.resolver.originOf(file.file, rangeOf(argument));
  const made = origin.kind === 'value' ? context.nodeAt(origin.file, origin)?.node : undefined;
  if (made?.type !== 'NewExpression' || origin.kind !== 'value')
    return origin.kind === 'unknown' && /app|server|koa/i.test(argument.name);
  const callee = context.resolver.originOf(origin.file, rangeOf(made.callee));
  return callee.kind === 'module' && callee.module === 'koa';
}

/** The name that a reader would call the middleware by. */
function nameOf(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return 'session';
  return isName(callee.property, 'default') ? nameOf(callee.object) : callee.property.name;
}
