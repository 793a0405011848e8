import { freeName, namesIn } from '../../../src/ast/names.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import { isMember } from '../../../src/find/runtime/syntax.js';
import { layoutAt } from '../pattern/layout.js';
import type { Shape } from '../state.js';
import type { Address, KeptPut } from './address.js';
import { type Change, ownerText } from './change.js';
import { type Group, isListed } from './groups.js';

interface Target {
  /** The state as it is named there. */
  store: string;
  shape: Shape;
  address: Address;
}

/** The changes of a group, done to the entry in the store, behind them. */
export function stepBehind(group: Group, { store, shape, address }: Target): Step {
  const last = group.at(-1) ?? group[0];
  const { names, statement } = last;
  const { parsed: file } = names;
  const { line, inner, unit, semicolon } = layoutAt(file, statement);
  const isAlone = !isListed(group[0]);
  const at = { line: isAlone ? inner : line, unit, semicolon };
  const call = shape === 'list' ? inList(group, store, address, at) : underKey(group, store, address);
  const { start } = rangeOf(statement);
  const after = statementEnd(file.text, statement);
  if (isAlone) {
    const own = { start, end: after };
    return { file: file.file, ...own, pieces: ['{', inner, own, inner, call, semicolon, line, '}'] };
  }
  const end = after + (/^[ \t]*\/\/[^\r\n]*/.exec(file.text.slice(after))?.[0].length ?? 0);
  return { file: file.file, start: end, end, pieces: [line, call, semicolon] };
}

/** `await users.update(user.id, (entry) => entry && { ...entry, name: user.name })` */
function underKey(group: Group, store: string, address: Address): string {
  const [change] = group;
  const entry = freeName(namesIn(change.names.parsed), ['entry', 'value', 'current']);
  return `await ${store}.update(${keyText(change, address)}, (${entry}) => ${entry} && { ...${entry}, ${membersOf(group)} })`;
}

function inList(
  group: Group,
  store: string,
  address: Address,
  { line, unit, semicolon }: Record<'line' | 'unit' | 'semicolon', string>,
): string {
  const [change] = group;
  const taken = namesIn(change.names.parsed);
  const items = freeName(taken, ['items', 'list', 'all']);
  const entry = freeName(taken, ['entry', 'value', 'current']);
  const one = freeName(taken, ['one', 'item', 'each']);
  const found = address.kept
    ? `${items}[${keyText(change, address)}]`
    : `${items}.find((${one}) => ${one}.${address.field ?? ''} === ${ownerText(change)}.${address.field ?? ''})`;
  return [
    `await ${store}.update((${items}) => {`,
    `${unit}const ${entry} = ${found}${semicolon}`,
    `${unit}if (${entry}) Object.assign(${entry}, { ${membersOf(group)} })${semicolon}`,
    '})',
  ].join(line);
}

function membersOf(group: Group): string {
  const members = group.map((one) => `${one.property}: ${ownerText(one)}.${one.property}`);
  return [...new Set(members)].join(', ');
}

function keyText(change: Change, { kept, field }: Address): string {
  if (!kept) return `${ownerText(change)}.${field ?? ''}`;
  return `${holderText(change)}.${kept.name}`;
}

/** `req` of `req.user`. */
function holderText({ names, owner }: Pick<Change, 'names' | 'owner'>): string {
  const { start, end } = rangeOf(isMember(owner) ? owner.object : owner);
  return names.parsed.text.slice(start, end);
}

/** `req.userKey = id;` behind `req.user = users[id];` */
export function keepStep({ names, node, key }: KeptPut, name: string): Step {
  const { parsed: file } = names;
  const statement = names.parentOf(node) ?? node;
  const { line, semicolon } = layoutAt(file, statement);
  const end = statementEnd(file.text, statement);
  const left = node.type === 'AssignmentExpression' ? node.left : node;
  const holder = isMember(left) ? rangeOf(left.object) : rangeOf(left);
  const text = (range: { start: number; end: number }): Piece => file.text.slice(range.start, range.end);
  return {
    file: file.file,
    ...{ start: end, end },
    pieces: [line, text(holder), `.${name} = `, text(rangeOf(key)), semicolon],
  };
}
