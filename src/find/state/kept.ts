import type * as t from '@babel/types';
import { definitionOf, superClassOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Definition, packagePath } from '../runtime/stands-for.js';
import {
  type Call,
  type ClassNode,
  type FunctionNode,
  bodyOf,
  isCall,
  isClass,
  isField,
  isMember,
  nameOfKey,
  unwrapped,
} from '../runtime/syntax.js';
import { ownerOfThis } from './owners.js';
import type { Owner } from './site.js';

/** What sets up, and may go on by itself. */
const BEGINS =
  /^(?:init|start|run|listen|connect|open|watch|on|once|add|subscribe|register|attach|set|use|bind|mount|schedule)/i;

/** `const converter = new Converter(spec); this.tools = converter.convert();`: gone when the constructor is through. */
export function isOnlyAsked(names: FileNames, node: t.Node, fn: FunctionNode): boolean {
  const declarator = names.parentOf(node);
  const binding =
    declarator?.type === 'VariableDeclarator' && declarator.init === node
      ? names.bindingOf(declarator.id)
      : undefined;
  if (!binding?.references.length) return false;
  return binding.references.every((one) => {
    const member = names.parentOf(one);
    const call = member && names.parentOf(member);
    return (
      names.functionOf(one) === fn &&
      isMember(member) &&
      member.object === one &&
      isCall(call) &&
      call.callee === member &&
      !BEGINS.test(nameOfKey(member) ?? 'on')
    );
  });
}

/** `this.setState(new Game())`, where a class of a package above has `setState`. */
export function isKeptByParent(program: Program, names: FileNames, call: Call): boolean {
  const callee = unwrapped(call.callee);
  if (!isMember(callee) || callee.object.type !== 'ThisExpression') return false;
  if (!/^(?:set|add|attach|register|define|mount|keep|store)(?:[A-Z]|$)/.test(nameOfKey(callee) ?? ''))
    return false;
  const owner = ownerOfThis(names, callee.object);
  if (!owner || !isClass(owner) || definitionOf(program, { names, node: callee })) return false;
  return topOf(program, names, owner)?.kind === 'package';
}

/** Errors and the like are made where they are thrown, what only declares fields (a body, a row) where it is read: by code that we may not see. */
export function isData(names: FileNames, owner: Owner): boolean {
  return (
    (isClass(owner) &&
      owner.body.body.length > 0 &&
      owner.body.body.every((one) => isField(one) && !one.value)) ||
    /Error|Exception|Transform|Duplex|Writable|Readable|Component/.test(aboveOf(names, owner))
  );
}

/** What mappers of databases make an object of for each row. */
const ROWS =
  /^(?:objection\.Model|sequelize\.Model|sequelize-typescript\.Model|typeorm\.BaseEntity|bookshelf\.Model|@adonisjs\/lucid\/orm\.BaseModel|@mikro-orm\/core\.BaseEntity|redbean-node\/[\w/-]+\.BeanModel|mongoose\.Model)$/;

/** `class Person extends Model`: its objects are read from a database, and belong to who has asked. */
export function isRow(program: Program, names: FileNames, owner: Owner): boolean {
  return isClass(owner) && ROWS.test(packagePath(topOf(program, names, owner)) ?? '');
}

const OF_REQUEST = /^(?:ctx|req|request|res|response|reply|next)$/;
const ASKS_REQUEST =
  /\b(?:ctx|req|request)\.(?:query|params|body|headers|session|cookies|request|path|method|url)\b/;

/** `constructor(ctx)`, and `ctx.query` in it: made by a router for each request, which is not seen making it. */
export function isOfRequest(program: Program, names: FileNames, owner: Owner): boolean {
  if (!isClass(owner)) return false;
  const maker = bodyOf(owner);
  if (maker?.type !== 'ClassMethod') {
    const above = superClassOf(program, { names, node: owner });
    return above !== undefined && isOfRequest(program, above.names, above.node);
  }
  return (
    maker.params.length > 0 &&
    maker.params.every((one) => one.type === 'Identifier' && OF_REQUEST.test(one.name)) &&
    ASKS_REQUEST.test(names.parsed.text.slice(owner.start ?? 0, owner.end ?? 0))
  );
}

/** What the last class of the program above a class extends. */
function topOf(program: Program, names: FileNames, owner: ClassNode): Definition | undefined {
  let at: { names: FileNames; node: ClassNode } = { names, node: owner };
  for (let above = superClassOf(program, at); above; above = superClassOf(program, at)) at = above;
  const parent = at.node.superClass;
  return parent ? definitionOf(program, { names: at.names, node: parent }) : undefined;
}

/** `class Lines extends Transform`: what it holds belongs to what flows through it, and goes when that has ended. */
export function isStream(names: FileNames, owner: Owner): boolean {
  return /^(?:stream\.)?(?:Transform|Duplex|Writable|Readable|PassThrough)$/.test(aboveOf(names, owner));
}

function aboveOf(names: FileNames, owner: Owner): string {
  const above = isClass(owner) ? owner.superClass : undefined;
  return above ? names.parsed.text.slice(above.start ?? 0, above.end ?? 0) : '';
}
