import type * as t from '@babel/types';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import { isCall, isMember, unwrapped } from '../runtime/syntax.js';
import { isApp } from './app-object.js';
import { shapeOf } from './shape.js';
import type { Site } from './site.js';

/** `app.set('paused', true)`: settings that the program reads with `app.get('paused')`. */
export function settingSites(program: Program, reach: Reach, names: FileNames): Site[] {
  const found = new Map<string, Site>();
  for (const member of names.members.get('set') ?? []) {
    const setting = settingAt({ names, node: member });
    const [key, value] = setting?.arguments ?? [];
    if (!setting || key?.type !== 'StringLiteral' || !value || found.has(key.value)) continue;
    if (!isMember(member) || !isApp(program, names, member.object)) continue;
    const set = callsFor(program, names, 'set', key.value);
    const asked = callsFor(program, names, 'get', key.value);
    if (set[0]?.node !== setting || !asked.length) continue;
    const fn = names.functionOf(setting);
    const isInitial = fn === null || reach.isStartUp(names, fn);
    // What a variable holds is looked at as that.
    const isOther = unwrapped(value).type === 'Identifier';
    found.set(key.value, {
      kind: 'property',
      ...{ name: key.value, names, node: key, shape: shapeOf(program, { names, node: value }) },
      initial: isInitial ? value : undefined,
      references: [...set.filter(({ node }) => !isInitial || node !== setting), ...(isOther ? [] : asked)],
      lives: 'process',
    });
  }
  return [...found.values()];
}

/** `app.set('paused', true)`, one call of an app that sets. */
function settingAt({ names, node }: Place): t.CallExpression | undefined {
  const call = names.parentOf(node);
  return call?.type === 'CallExpression' && call.callee === node ? call : undefined;
}

function callsFor(program: Program, near: FileNames, method: 'get' | 'set', key: string): Place[] {
  return membersNamed(program, near, method).flatMap((place) => {
    const call = settingAt(place);
    const [first] = call?.arguments ?? [];
    const isSame =
      call?.arguments.length === (method === 'get' ? 1 : 2) &&
      first?.type === 'StringLiteral' &&
      first.value === key;
    return isSame && isMember(place.node) && isApp(program, place.names, place.node.object)
      ? [{ names: place.names, node: call }]
      : [];
  });
}

/** What a call that sets gives; undefined for other expressions. */
export function valueSetBy(node: t.Node): t.Node | undefined {
  return isCall(node) && node.arguments.length === 2 ? node.arguments[1] : undefined;
}
