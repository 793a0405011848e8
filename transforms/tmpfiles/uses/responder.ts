import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import {
  ancestorsOf,
  bare,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
} from '../../../src/find/library/syntax.js';
import { traceOf } from '../../../src/find/library/trace.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';

/** Who answers a request: `res`, `reply`. */
export interface Responder {
  framework: 'express' | 'fastify';
  /** The code that gives the request. */
  request: string;
  /** The code that gives Express' `next`. */
  next: string;
  /** The function that gets it as a parameter. */
  owner: Node;
}

/** What a method is called on, if that is a parameter, or `res.status(201)` of one. */
export function responderOf(context: FindContext, file: ParsedFile, receiver: Node): Responder | undefined {
  const name = rootOf(receiver);
  if (name?.type !== 'Identifier') return undefined;
  const found = parameterOf(file, name);
  if (!found) return undefined;
  const { owner, params, index } = found;
  const framework = frameworkOf(context, file, name, owner);
  const isHandler = isHandedOver(context, file, owner);
  const named = (at: number): string | undefined => {
    const one = isHandler ? params[at] : undefined;
    return one?.type === 'Identifier' && !isHidden(file, name, owner, one.name) ? one.name : undefined;
  };
  const request = named(index - 1);
  const ofResponse = `${name.name}.${framework === 'fastify' ? 'request' : 'req'}`;
  return {
    ...{ framework, owner, request: request ?? ofResponse },
    next: named(index + 1) ?? `${request ?? ofResponse}.next`,
  };
}

/** `res` of `res.status(201).type('csv')`. */
function rootOf(node: Node): Node | undefined {
  const one = bare(node);
  if (!isCall(one)) return one;
  const receiver = receiverOf(one);
  return receiver && rootOf(receiver);
}

function parameterOf(
  file: ParsedFile,
  name: Node & { type: 'Identifier' },
): { owner: Node; params: Node[]; index: number } | undefined {
  for (const owner of ancestorsOf(file, name)) {
    if (!isFunction(owner)) continue;
    const params = (owner.params as Node[]).map((one) => (one.type === 'AssignmentPattern' ? one.left : one));
    const index = params.findIndex((one) => one.type === 'Identifier' && one.name === name.name);
    if (index >= 0) return { owner, params, index };
  }
  return undefined;
}

/** True if a function between has a parameter of the same name. */
function isHidden(file: ParsedFile, at: Node, owner: Node, name: string): boolean {
  for (const one of ancestorsOf(file, at)) {
    if (one === owner) return false;
    const params = isFunction(one) ? (one.params as Node[]) : [];
    if (params.some((param) => param.type === 'Identifier' && param.name === name)) return true;
  }
  return false;
}

/** Handed to a package that calls it: its parameters are what a handler gets. */
function isHandedOver(context: FindContext, file: ParsedFile, fn: Node): boolean {
  const parent = parentOf(file, fn);
  if (isCall(parent) && parent.callee !== fn) return true;
  const calls = context.resolver
    .callsOf(file.file, rangeOf(fn))
    .calls.filter(({ role }) => role !== 'alias' && role !== 'declaration');
  return calls.length > 0 && calls.every(({ role }) => role === 'callback');
}

/** By its type, by what the handler is given to, by what is installed; if that is both, by how it is called. */
function frameworkOf(
  context: FindContext,
  file: ParsedFile,
  name: Node & { type: 'Identifier' },
  owner: Node,
): Responder['framework'] {
  const registered = parentOf(file, owner);
  const host = isCall(registered) ? receiverOf(registered) : undefined;
  for (const one of [name, host]) {
    const module = one && traceOf(context, file.file, one)?.module;
    if (module === 'fastify' || module === 'express') return module;
  }
  const manifest = context.manifestOf(file.file);
  const names = { ...manifest?.dependencies, ...manifest?.devDependencies };
  if (!('fastify' in names)) return 'express';
  return 'express' in names && name.name !== 'reply' ? 'express' : 'fastify';
}
