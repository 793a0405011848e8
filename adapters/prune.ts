import type { ClassBody, File, Node, ObjectExpression, Statement } from '@babel/types';
import { boundNames } from '../src/ast/names.js';
import { parse } from '../src/ast/parse.js';
import { rangeOf, walk } from '../src/ast/walk.js';

/** A part of the source that is kept or left out as a whole: a statement, a method, an operation of the backend. */
interface Unit {
  node: Node;
  /** With the comments before it and the comma behind it. */
  start: number;
  end: number;
  /** What others call it. One mention is enough, if the owner is kept too. */
  names: string[];
  owner: Unit | undefined;
}

/**
 * Leaves out of a source what nothing needs.
 * @param roots what is needed from outside: `sharedMap`, `SharedMap.get`
 */
export function prune(source: string, roots: Iterable<string>): string {
  const units = unitsOf(source, parse('source.ts', source));
  const live = liveUnits(units, roots);
  return units
    .filter((unit) => !live.has(unit) && (!unit.owner || live.has(unit.owner)))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source);
}

/** Grows from the roots until nothing new is mentioned. */
function liveUnits(units: readonly Unit[], roots: Iterable<string>): Set<Unit> {
  const live = new Set<Unit>();
  const mentioned = new Set(roots);
  for (let size = -1; size < live.size;) {
    size = live.size;
    for (const unit of units) {
      if (live.has(unit) || (unit.owner && !live.has(unit.owner))) continue;
      if (!unit.names.some((name) => mentioned.has(name))) continue;
      live.add(unit);
      const inner = new Set(units.filter(({ owner }) => owner === unit).map(({ node }) => node));
      for (const name of mentionsIn(unit.node, inner)) mentioned.add(name);
    }
  }
  return live;
}

/** Names, and members as `this.get` and `backend.get`; what stands in the inner units is theirs. */
function mentionsIn(root: Node, inner: ReadonlySet<Node>): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    if (inner.has(node)) return false;
    if (node.type === 'Identifier') names.add(node.name);
    if (node.type === 'MemberExpression') names.add(`${holderOf(node.object)}.${nameOf(node.property)}`);
    return true;
  });
  return names;
}

/** `this` for what belongs to the instance, by whatever path. */
function holderOf(node: Node): string {
  if (node.type === 'MemberExpression') return holderOf(node.object) === 'this' ? 'this' : '';
  return node.type === 'ThisExpression' || node.type === 'Super' ? 'this' : nameOf(node);
}

function unitsOf(source: string, { program }: File): Unit[] {
  return inSequence(source, 0, program.body, namesOf).flatMap((unit) => [unit, ...membersOf(source, unit)]);
}

/** Methods of a class, and operations of the object that is known as `backend`: of `redisBackend`, `s3Backend`. */
function membersOf(source: string, owner: Unit): Unit[] {
  const { node } = owner;
  const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
  if (declaration?.type === 'ClassDeclaration') return methodsOf(source, owner, declaration.body);
  if (declaration?.type !== 'VariableDeclaration' || !owner.names.some(isBackend)) return [];
  const [object] = declaration.declarations.map(({ init }) => init);
  return object?.type === 'ObjectExpression' ? operationsOf(source, owner, object) : [];
}

function isBackend(name: string): boolean {
  return name.endsWith('Backend');
}

function methodsOf(source: string, owner: Unit, body: ClassBody): Unit[] {
  const [className = ''] = owner.names;
  const all = inSequence(source, rangeOf(body).start + 1, body.body, (member) =>
    'key' in member ? [`this.${nameOf(member.key)}`, `${className}.${nameOf(member.key)}`] : [],
  );
  return all
    .filter(({ node }) => /^Class(Private)?Method$/.test(node.type) && !isConstructor(node))
    .map((unit) => ({ ...unit, owner }));
}

function operationsOf(source: string, owner: Unit, object: ObjectExpression): Unit[] {
  return inSequence(source, rangeOf(object).start + 1, object.properties, (property) =>
    property.type === 'ObjectProperty'
      ? ['backend', ...owner.names].map((holder) => `${holder}.${nameOf(property.key)}`)
      : [],
  ).map((unit) => ({ ...unit, owner }));
}

/** Each node reaches back to the one before it, so that its comments belong to it. */
function inSequence(source: string, from: number, nodes: Node[], names: (node: Node) => string[]): Unit[] {
  let start = from;
  return nodes.map((node) => {
    const { end: bare } = rangeOf(node);
    const end = source[bare] === ',' ? bare + 1 : bare;
    const unit = { node, start, end, names: names(node), owner: undefined };
    start = end;
    return unit;
  });
}

function namesOf(statement: Node): string[] {
  const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (node?.type === 'VariableDeclaration')
    return node.declarations.flatMap(({ id }) => boundNames(id)).map(({ name }) => name);
  return node && 'id' in node && node.id ? [nameOf(node.id)] : [];
}

function isConstructor(node: Node | Statement): boolean {
  return node.type === 'ClassMethod' && node.kind === 'constructor';
}

function nameOf(node: Node): string {
  if (node.type === 'PrivateName') return `#${node.id.name}`;
  return node.type === 'Identifier' ? node.name : '';
}
