import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { onlyReturn } from '../runtime/returns.js';
import {
  type ClassNode,
  isCall,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
} from '../runtime/syntax.js';
import { classOf } from '../runtime/this.js';
import { unwrappedDefault } from '../runtime/values.js';
import { isProvided } from '../runtime/provided-once.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/** A token under which a container hands something in, by what it is: a text, a name of a package, or where it is made. */
type Token = string | t.Node;

/** `{ provide: CARTS, useValue: new Map() }`, `{ provide: CARTS, useFactory: () => ({}) }`. */
interface Provision {
  token: Place;
  value: Place;
}

/** What a container is given in place, and hands in wherever somebody asks for its token. */
export function tokenSites(program: Program, names: FileNames): Site[] {
  return provisionsIn(names).flatMap(({ token, value }) => {
    const shape = shapeOf(program, value);
    if (value.node.type === 'Identifier' || !/^(?:map|set|array|record|cache|emitter)$/.test(shape))
      return [];
    const references = injectedFor(program, token);
    const name = nameOf(token.node);
    if (!references.length || name === undefined) return [];
    return [
      {
        kind: 'property' as const,
        ...{ name, names, node: value.node, shape, initial: value.node, references },
        lives: 'process' as const,
      },
    ];
  });
}

/** Uses of a variable by the token under which it is given to a container. */
export function usesByToken(program: Program, uses: readonly Place[]): Place[] {
  return uses.flatMap((use) => {
    const given = provisionAt(use.names, use.names.parentOf(use.node));
    return given?.value.node === use.node ? injectedFor(program, given.token) : [];
  });
}

function nameOf(token: t.Node): string | undefined {
  if (token.type === 'StringLiteral') return token.value;
  return token.type === 'Identifier'
    ? token.name
    : isMember(token)
      ? (nameOfKey(token) ?? undefined)
      : undefined;
}

function provisionsIn(names: FileNames): Provision[] {
  if (!/\buse(?:Value|Factory)\b/.test(names.parsed.text)) return [];
  return names.nodes.flatMap((node) => provisionAt(names, node) ?? []);
}

/** The provision of which this is `useValue: …` or `useFactory: …`. */
function provisionAt(names: FileNames, node: t.Node | undefined): Provision | undefined {
  if (node?.type !== 'ObjectProperty' && node?.type !== 'ObjectMethod') return undefined;
  const key = nameOfKey(node);
  const literal = key === 'useValue' || key === 'useFactory' ? names.parentOf(node) : undefined;
  const token = literal?.type === 'ObjectExpression' ? tokenOf(names, literal) : undefined;
  if (!token) return undefined;
  const made = node.type === 'ObjectMethod' ? node : node.value;
  if (key === 'useValue') return { token, value: { names, node: made } };
  const value = isFunction(made) && isProvided(names, made) ? onlyReturn(names, made) : undefined;
  return value && { token, value };
}

/** `provide: CARTS` beside it, or `container.register(CARTS, { useValue })`. */
function tokenOf(names: FileNames, literal: t.ObjectExpression): Place | undefined {
  const property = literal.properties.find(
    (one): one is t.ObjectProperty => one.type === 'ObjectProperty' && nameOfKey(one) === 'provide',
  );
  if (property) return { names, node: property.value };
  const call = names.parentOf(literal);
  const [first, second] = isCall(call) && isMember(call.callee) ? call.arguments : [];
  return first && second === literal ? { names, node: first } : undefined;
}

const known = new WeakMap<Program, Map<Token, Place[]>>();

function injectedFor(program: Program, place: Place): Place[] {
  const all = allInjected(program);
  const token = tokenAt(program, place);
  return token === undefined ? [] : connected(program, all.get(token), place.names);
}

/** What is handed in by one of several texts, or names of packages such as `@nestjs/cache-manager.CACHE_MANAGER`. */
export function injectedByName(program: Program, near: FileNames, tokens: readonly string[]): Place[] {
  const all = allInjected(program);
  return tokens.flatMap((token) => connected(program, all.get(token), near));
}

function connected(program: Program, places: readonly Place[] = [], near: FileNames): Place[] {
  return places.filter(({ names }) => program.modules.areConnected(names.file, near.file));
}

function allInjected(program: Program): Map<Token, Place[]> {
  let all = known.get(program);
  if (!all) known.set(program, (all = injectedIn(program)));
  return all;
}

function tokenAt(program: Program, place: Place): Token | undefined {
  if (place.node.type === 'StringLiteral') return place.node.value;
  const definition = definitionOf(program, place);
  if (definition?.kind !== 'node') return packagePath(definition);
  return definition.node.type === 'StringLiteral' ? definition.node.value : definition.node;
}

const INJECTS = /@[Ii]nject\(/;

/** Everything that names what a container hands in, by the token. */
function injectedIn(program: Program): Map<Token, Place[]> {
  const found = new Map<Token, Place[]>();
  for (const { file, text } of program.context.project.files) {
    const names = INJECTS.test(text) ? program.namesOf(file) : undefined;
    for (const node of names?.nodes ?? []) {
      const asked = names && node.type === 'Decorator' ? askedBy(node) : undefined;
      const token = names && asked && tokenAt(program, { names, node: asked });
      if (names && token !== undefined)
        found.set(token, [...(found.get(token) ?? []), ...namesOfInjected(names, node)]);
    }
  }
  return found;
}

/** The token of `@Inject(CARTS)`. */
function askedBy({ expression }: t.Decorator): t.Node | undefined {
  const isAsking =
    isCall(expression) &&
    expression.callee.type === 'Identifier' &&
    /^[Ii]nject$/.test(expression.callee.name);
  return isAsking ? expression.arguments[0] : undefined;
}

/** `this.carts` in the class that gets it, and `carts` in its constructor. */
function namesOfInjected(names: FileNames, decorator: t.Node): Place[] {
  const target = names.parentOf(decorator);
  const owner = names.above(decorator, isClass);
  if (!target || !owner) return [];
  if (isField(target)) return membersOfThis(names, owner, nameOfKey(target));
  const parameter = unwrappedDefault(target.type === 'TSParameterProperty' ? target.parameter : target);
  if (parameter.type !== 'Identifier') return [];
  const own = (names.bindingOf(parameter)?.references ?? []).map((node) => ({ names, node }));
  return target.type === 'TSParameterProperty'
    ? [...own, ...membersOfThis(names, owner, parameter.name)]
    : own;
}

function membersOfThis(names: FileNames, owner: ClassNode, name: string | null): Place[] {
  return (names.members.get(name ?? '') ?? [])
    .filter(
      (one) => isMember(one) && one.object.type === 'ThisExpression' && classOf(names, one.object) === owner,
    )
    .map((node) => ({ names, node }));
}

/** A field or parameter that a container fills with what the program has given it under a token. */
export function isInjected(
  program: Program,
  names: FileNames,
  { decorators }: t.ClassProperty | t.Identifier,
): boolean {
  const asked = decorators?.flatMap((one) => askedBy(one) ?? []) ?? [];
  return asked.some((node) => {
    const token = tokenAt(program, { names, node });
    return token !== undefined && providedIn(program).has(token);
  });
}

const provided = new WeakMap<Program, Set<Token>>();

function providedIn(program: Program): Set<Token> {
  let tokens = provided.get(program);
  if (tokens) return tokens;
  provided.set(program, (tokens = new Set()));
  for (const { file, text } of program.context.project.files) {
    const names = /\buse(?:Value|Factory)\b/.test(text) ? program.namesOf(file) : undefined;
    for (const { token } of names ? provisionsIn(names) : []) {
      const known = tokenAt(program, token);
      if (known !== undefined) tokens.add(known);
    }
  }
  return tokens;
}
