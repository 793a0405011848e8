import type * as t from '@babel/types';
import { usesOfClass } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { packagePath } from '../runtime/stands-for.js';
import { type ClassNode, isCall, isClass, isMember, nameOfKey } from '../runtime/syntax.js';
import { unwrappedDefault } from '../runtime/values.js';

interface ClassPlace {
  names: FileNames;
  node: ClassNode;
}

/** How an object of a class comes to be where a container makes a new one for whoever asks. */
export interface Askings {
  /** There is one for all. */
  isShared: boolean;
  /** `container.resolve(Carts)`. */
  resolved: Place[];
  /** Classes whose constructors are given one. */
  holders: ClassPlace[];
}

/**
 * `@injectable() class Carts` of tsyringe, which makes a new object each time that it is asked for one; undefined for other
 * classes, and where nobody is seen to ask.
 */
export function askingsOf(program: Program, names: FileNames, owner: ClassNode): Askings | undefined {
  if (!isTransient(program, names, owner)) return undefined;
  const uses = usesOfClass(program, names, owner);
  const tokens = uses.flatMap((use) => registeredAs(use) ?? []);
  const asked = (place: Place): boolean => isAsked(program, place, owner, tokens);
  const found: Askings = {
    isShared: uses.some(isOneForAll),
    resolved: [...uses.flatMap((use) => resolvedBy(use) ?? []), ...resolvedByToken(program, tokens)],
    holders: injectionsIn(program).flatMap(({ by, place }) => (asked(place) ? [by] : [])),
  };
  return found.isShared || found.resolved.length > 0 || found.holders.length > 0 ? found : undefined;
}

function isTransient(program: Program, names: FileNames, { decorators }: ClassNode): boolean {
  const paths = (decorators ?? []).map(({ expression }) => {
    const node = isCall(expression) ? expression.callee : expression;
    return packagePath(definitionOf(program, { names, node })) ?? '';
  });
  return (
    paths.includes('tsyringe.injectable') &&
    !paths.some((one) => /^tsyringe\.(?:singleton|scoped)$/.test(one))
  );
}

/** `container.registerSingleton(Carts)`, `container.register('Carts', { useClass: Carts }, { lifecycle: Lifecycle.Singleton })`. */
function isOneForAll(use: Place): boolean {
  const call = registrationOf(use);
  if (!call) return false;
  return methodOf(call) === 'registerSingleton' || /Lifecycle\./.test(textOf(use.names, call));
}

/** The text of a token under which a container gives one. */
function registeredAs(use: Place): string | undefined {
  const [token] = registrationOf(use)?.arguments ?? [];
  return token && token !== use.node ? textOf(use.names, token) : undefined;
}

/** `container.register(…)` of the class itself or of `{ useClass: Carts }`. */
function registrationOf({ names, node }: Place): t.CallExpression | undefined {
  const parent = names.parentOf(node);
  const literal = parent?.type === 'ObjectProperty' ? names.parentOf(parent) : undefined;
  const call = literal ? names.parentOf(literal) : parent;
  return call?.type === 'CallExpression' && /^register/.test(methodOf(call)) ? call : undefined;
}

function methodOf({ callee }: { callee: t.Node }): string {
  return (isMember(callee) && nameOfKey(callee)) || '';
}

function resolvedBy({ names, node }: Place): Place | undefined {
  const call = names.parentOf(node);
  const isIt = isCall(call) && call.callee !== node && /^resolve/.test(methodOf(call));
  return isIt ? { names, node: call } : undefined;
}

function resolvedByToken(program: Program, tokens: readonly string[]): Place[] {
  if (!tokens.length) return [];
  return program.context.project.files.flatMap(({ file, text }) => {
    const names = /\bresolve\b/.test(text) ? program.namesOf(file) : undefined;
    return (names?.calls ?? []).flatMap((call) => {
      const [token] = call.arguments;
      const isIt = names && token && tokens.includes(textOf(names, token));
      return isIt ? (resolvedBy({ names, node: token }) ?? []) : [];
    });
  });
}

interface Injection {
  by: ClassPlace;
  /** The parameter of the constructor. */
  place: Place;
}

const known = new WeakMap<Program, Injection[]>();

/** What constructors of the program's classes are given. */
function injectionsIn(program: Program): Injection[] {
  let found = known.get(program);
  if (!found) {
    found = program.context.project.files.flatMap(({ file, text }) => {
      const names = /\bconstructor\b/.test(text) ? program.namesOf(file) : undefined;
      return names ? names.classes.filter(isClass).flatMap((node) => injectionsOf(names, node)) : [];
    });
    known.set(program, found);
  }
  return found;
}

function injectionsOf(names: FileNames, node: ClassNode): Injection[] {
  const maker = node.body.body.find((one) => one.type === 'ClassMethod' && one.kind === 'constructor');
  const params = maker?.type === 'ClassMethod' ? maker.params : [];
  return params.map((one) => ({ by: { names, node }, place: { names, node: one } }));
}

/** `private carts: Carts`, `@inject(Carts) carts`, `@inject('Carts') carts`. */
function isAsked(
  program: Program,
  { names, node }: Place,
  owner: ClassNode,
  tokens: readonly string[],
): boolean {
  const decorators = 'decorators' in node ? (node.decorators ?? []) : [];
  const given = decorators.flatMap(({ expression }) => (isCall(expression) ? expression.arguments : []));
  if (given.some((one) => tokens.includes(textOf(names, one)))) return true;
  const own = unwrappedDefault(node.type === 'TSParameterProperty' ? node.parameter : node);
  return [...given, own].some((one) => {
    if (one.type !== 'Identifier') return false;
    const meant = definitionOf(program, { names, node: one });
    return (meant?.kind === 'node' || meant?.kind === 'instance') && meant.node === owner;
  });
}

function textOf(names: FileNames, { start, end }: t.Node): string {
  return names.parsed.text.slice(start ?? 0, end ?? 0);
}
