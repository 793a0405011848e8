import type { Node, Statement } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Location } from '../../src/model/finding.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { lostIn } from './lost-values.js';
import { scanOf } from './store-uses.js';
import { isFunction, isName, propertyName } from './syntax.js';

/** How the program uses its sessions. */
export interface SessionUses {
  /** The first place where a handler changes a session: the evidence that there is state. */
  firstWrite: Location | undefined;
  /** `req.session.x = …; res.redirect(…)` without `save`. */
  redirectRaces: Location[];
  /** `req.sessionStore.all(…)` and the like. */
  scans: { use: string; location: Location }[];
  /** `MemoryStore.prototype`: methods of the class are changed or looked at. */
  classes: { use: string; location: Location }[];
  /** `req.sessionID`, `req.session.id`. */
  identities: Location[];
  /** What is put into a session and would not come back: `new Map()`. */
  lost: { value: string; location: Location }[];
  /** `req.session.cookie.maxAge = …` by a function that changes nothing else of the session and does not save it. */
  cookieChanges: Location[];
}

/** Looks through the files of one app. */
export function sessionUses(context: FindContext, files: ReadonlySet<string>): SessionUses {
  const uses: SessionUses = {
    ...{ firstWrite: undefined, redirectRaces: [], scans: [], classes: [], identities: [] },
    ...{ lost: [], cookieChanges: [] },
  };
  for (const { file, text } of context.project.files) {
    if (!/session/i.test(text) || !files.has(file)) continue;
    const parsed = context.parsed(file);
    if (parsed) usesIn(parsed, uses);
  }
  return uses;
}

function usesIn(file: ParsedFile, uses: SessionUses): void {
  const at = (node: Node): Location => locate(file, rangeOf(node));
  const races = new Set<Node>();
  const changes = new Map<Node, Node>();
  walk(file.tree.program, (node, ancestors) => {
    if (isSessionWrite(node)) uses.firstWrite ??= at(node);
    if ('body' in node && Array.isArray(node.body)) for (const race of racesIn(node.body)) races.add(race);
    const scan = scanOf(node, (object) => propertyName(object) === 'sessionStore');
    if (scan) uses.scans.push({ use: `sessionStore.${scan}`, location: at(node) });
    if (isClassOfStore(node)) uses.classes.push({ use: textOf(file, node), location: at(node) });
    const lost = isCookieChange(node)
      ? undefined
      : lostIn(node, isInSession, (name) => initialIn(ancestors, name));
    if (lost) uses.lost.push({ value: textOf(file, lost), location: at(lost) });
    const around = isCookieChange(node) ? ancestors.findLast((one) => isFunction(one)) : undefined;
    if (around && !changes.has(around)) changes.set(around, node);
    if (isIdentity(node) && !isWriteTarget(node, ancestors.at(-1))) uses.identities.push(at(node));
  });
  uses.redirectRaces.push(...[...races].map(at));
  for (const [around, change] of changes) if (!isSavedIn(around)) uses.cookieChanges.push(at(change));
}

/** `session.MemoryStore.prototype` */
function isClassOfStore(node: Node): boolean {
  const made = propertyName(node) === 'prototype' ? objectOf(node) : undefined;
  return made !== undefined && (isName(made, 'MemoryStore') || propertyName(made) === 'MemoryStore');
}

/** What a variable of a function around begins with. */
export function initialIn(ancestors: readonly Node[], name: string): Node | undefined {
  const declared = ancestors
    .flatMap((one) => ('body' in one && Array.isArray(one.body) ? (one.body as Node[]) : []))
    .flatMap((one) => (one.type === 'VariableDeclaration' ? one.declarations : []));
  return declared.findLast(({ id }) => isName(id, name))?.init ?? undefined;
}

function textOf({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60);
}

/** `req.session.cookie.maxAge = …`, `… .expires = …` */
function isCookieChange(node: Node): boolean {
  if (node.type !== 'AssignmentExpression') return false;
  const cookie = objectOf(node.left);
  const session = cookie && propertyName(cookie) === 'cookie' ? objectOf(cookie) : undefined;
  return session !== undefined && propertyName(session) === 'session';
}

/** The session is saved anyway: by itself, or as something else of it changes. */
function isSavedIn(around: Node): boolean {
  let isSaved = false;
  walk(around, (node) => {
    if (isSessionWrite(node) && !isCookieChange(node)) isSaved = true;
    const called = node.type === 'CallExpression' ? (propertyName(node.callee) ?? '') : '';
    if (/^(save|regenerate|logIn|login)$/.test(called)) isSaved = true;
  });
  return isSaved;
}

function objectOf(node: Node): Node | undefined {
  return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
    ? node.object
    : undefined;
}

/** `req.session.x`, `this.session.x.y`, `ctx.req.session[x]`: something inside of a session. */
export function isInSession(node: Node): boolean {
  const object = objectOf(node);
  return object !== undefined && (propertyName(object) === 'session' || isInSession(object));
}

/** Methods that change the array (or the like) that they are called on. */
const MUTATORS = /^(push|pop|shift|unshift|splice|sort|reverse|fill)$/;

function isSessionWrite(node: Node): boolean {
  if (node.type === 'AssignmentExpression') return isInSession(node.left);
  if (node.type === 'UpdateExpression') return isInSession(node.argument);
  if (node.type === 'CallExpression') {
    const object = objectOf(node.callee);
    return object !== undefined && MUTATORS.test(propertyName(node.callee) ?? '') && isInSession(object);
  }
  return node.type === 'UnaryExpression' && node.operator === 'delete' && isInSession(node.argument);
}

/** In one block: a statement that writes the session and, behind it, one that redirects, with no `save` between. */
function racesIn(statements: readonly Node[]): Node[] {
  const races: Node[] = [];
  let isDirty = false;
  for (const statement of statements as Statement[]) {
    const does = effectsOf(statement);
    if (does.saves) isDirty = false;
    if (isDirty && does.redirect && !does.saves) races.push(does.redirect);
    if (does.writes) isDirty = true;
  }
  return races;
}

/** What a statement does by itself: functions in it run later. */
function effectsOf(statement: Node): { writes: boolean; saves: boolean; redirect: Node | undefined } {
  const effects: { writes: boolean; saves: boolean; redirect: Node | undefined } = {
    writes: false,
    saves: false,
    redirect: undefined,
  };
  walk(statement, (node) => {
    if (/Function|ClassBody/.test(node.type)) return false;
    if (isSessionWrite(node)) effects.writes = true;
    if (node.type !== 'CallExpression') return;
    const called = propertyName(node.callee);
    if (called === 'save' || called === 'regenerate' || called === 'destroy') effects.saves = true;
    if (called === 'redirect') effects.redirect ??= node;
  });
  return effects;
}

function isIdentity(node: Node): boolean {
  const name = propertyName(node);
  const object = objectOf(node);
  return (
    name === 'sessionID' || (name === 'id' && object !== undefined && propertyName(object) === 'session')
  );
}

function isWriteTarget(node: Node, parent: Node | undefined): boolean {
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
