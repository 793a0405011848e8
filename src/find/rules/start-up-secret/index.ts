import type { Node } from '@babel/types';
import { rangeOf } from '../../../ast/walk.js';
import type { Evidence } from '../../../model/finding.js';
import type { Rule } from '../../../model/rule.js';
import type { FindContext, ParsedFile } from '../../../model/transform.js';
import { isDevelopmentOnly } from '../../library/development.js';
import { declares } from '../../library/effects.js';
import { evidence, filesFor, findingOf, holderOf, type Site } from '../../library/findings.js';
import { isRandom } from '../../library/random.js';
import { secretUse } from '../../library/secrets.js';
import { isStartUp, usesOf } from '../../library/program.js';
import {
  ancestorsOf,
  bare,
  functionAround,
  isCall,
  isFunction,
  nodesOf,
  parentOf,
  propertyName,
} from '../../library/syntax.js';

export const rule: Rule = {
  meta: {
    name: 'start-up-secret',
    title: 'Secrets that each process makes for itself',
    breaks: 'split-decisions',
    fixedBy: null,
    mentions: /random|uuid|nanoid|Date\.now|generateKey|cuid|ulid|\buid|genSalt/i,
  },
  messages: {
    'start-up-secret': {
      kind: 'rule',
      text: '`{name}` is made when the process starts: what one replica signs, encrypts or hashes, no other can check, and a restart voids it all',
      advice: 'Read it from the environment or a secret store, the same for all replicas.',
    },
  },
  find(context) {
    const sites = [...filesFor(context, rule.meta)].flatMap((file) =>
      nodesOf(file, ...GIVERS).flatMap((node) => secretAt(context, file, node) ?? []),
    );
    return { findings: sites.map((site) => findingOf('start-up-secret', site)), notes: [] };
  },
};

const GIVERS = ['VariableDeclarator', 'AssignmentExpression', 'ObjectProperty', 'ClassProperty'] as const;

/** What gives a value to a variable, a field or an option. */
type Giver = Extract<Node, { type: (typeof GIVERS)[number] }>;

/** A variable, field or option that gets a random value once a process. */
function secretAt(context: FindContext, file: ParsedFile, node: Giver): Site | undefined {
  const value = valueGiven(node);
  if (!value || !mayBeRandom(file, value)) return undefined;
  const isOnce = functionAround(file, node) === undefined || isLazy(file, node);
  // Inside of a function, only what is random to the eye is worth the question who calls it.
  if (!isRandom(context, file, value, isOnce ? 'followed' : 'direct')) return undefined;
  if (isDevelopmentOnly(context, file, node) || (!isOnce && !isStartUp(context, file, node)))
    return undefined;
  const used = useOf(context, file, node, value);
  if (!used) return undefined;
  const holder = holderOf(file, value);
  const place =
    node.type === 'AssignmentExpression' && node.left.type === 'Identifier'
      ? declarationOf(file, node.left)
      : undefined;
  const name =
    node.type === 'AssignmentExpression' ? file.text.slice(...ends(node.left)) : (holder?.name ?? 'secret');
  const because = [evidence('a new value in every process', file, value), used];
  return { file, node: place ?? node, name, because };
}

function ends(node: Node): [number, number] {
  const { start, end } = rangeOf(node);
  return [start, end];
}

function valueGiven(node: Giver): Node | undefined {
  if (node.type === 'VariableDeclarator') return node.init ?? undefined;
  return (node.type === 'AssignmentExpression' ? node.right : node.value) ?? undefined;
}

/** Cheap: a call or a choice that holds one; objects are looked at property by property. */
function mayBeRandom(file: ParsedFile, value: Node): boolean {
  const node = bare(value);
  if (
    /^(ObjectExpression|ObjectPattern|ClassExpression|FunctionExpression|ArrowFunctionExpression)$/.test(
      node.type,
    )
  )
    return false;
  if (isCall(node) && isFunction(bare(node.callee))) return false;
  return file.text.slice(...ends(node)).includes('(');
}

/** `if (!salt) salt = …` and `salt ??= …` for a variable that outlives the function. */
function isLazy(file: ParsedFile, node: Node): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  const { name } = node.left;
  const around = functionAround(file, node);
  const isIfMissing = /^(\?\?|\|\|)=$/.test(node.operator) || isBehindQuestion(file, node, name);
  return isIfMissing && around !== undefined && !declares(around, name);
}

/** `if (!name) …` within the function. */
function isBehindQuestion(file: ParsedFile, node: Node, name: string): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (isFunction(one)) return false;
    if (one.type === 'IfStatement') return file.text.slice(...ends(one.test)).includes(name);
  }
  return false;
}

/** Where the value is used as a secret: in place, or through the name that it is kept under. */
function useOf(context: FindContext, file: ParsedFile, node: Node, value: Node): Evidence | undefined {
  if (node.type !== 'VariableDeclarator') {
    const direct = secretUse(context, file, value);
    if (direct) return evidence(direct, file, value);
  }
  if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') {
    // `const { privateKey } = generateKeyPairSync('rsa', …)`
    for (const one of node.id.properties) {
      const taken = one.type === 'ObjectProperty' && one.value.type === 'Identifier' ? one.value : undefined;
      const used = taken && useOfVariable(context, file, taken);
      if (used) return used;
    }
    return undefined;
  }
  const name = nameOf(node);
  if (!name) return undefined;
  return name.type === 'Identifier' && !isKey(node)
    ? useOfVariable(context, file, name)
    : useOfProperty(context, propertyName(name) ?? (name.type === 'Identifier' ? name.name : ''));
}

function nameOf(node: Node): Node | undefined {
  if (node.type === 'VariableDeclarator') return node.id.type === 'Identifier' ? node.id : undefined;
  if (node.type === 'AssignmentExpression') return node.left;
  return node.type === 'ObjectProperty' || node.type === 'ClassProperty' ? node.key : undefined;
}

function isKey(node: Node): boolean {
  return node.type === 'ObjectProperty' || node.type === 'ClassProperty';
}

function useOfVariable(context: FindContext, file: ParsedFile, name: Node): Evidence | undefined {
  for (const { parsed, node } of usesOf(context, file.file, name)) {
    const why = secretUse(context, parsed, node);
    if (why) return evidence(why, parsed, node);
    const kept = useOfField(context, parsed, node);
    if (kept) return kept;
  }
  return undefined;
}

/** `this.privateKey = privateKey`: used by that name. */
function useOfField(context: FindContext, file: ParsedFile, node: Node): Evidence | undefined {
  const parent = parentOf(file, node);
  const isKept = parent?.type === 'AssignmentExpression' && parent.right === node && 'object' in parent.left;
  const name = isKept ? (propertyName(parent.left) ?? '') : '';
  // The whole program is searched for the name.
  return /key|secret|salt|passw|token|sign/i.test(name) ? useOfProperty(context, name) : undefined;
}

/** `config.sessionSecret` anywhere in the program. */
function useOfProperty(context: FindContext, name: string): Evidence | undefined {
  if (name.length < 3) return undefined;
  for (const { file, text } of context.project.files) {
    if (!text.includes(name)) continue;
    const parsed = context.parsed(file);
    for (const node of parsed ? nodesOf(parsed, 'MemberExpression', 'OptionalMemberExpression') : []) {
      if (!parsed || propertyName(node) !== name || isWritten(parsed, node)) continue;
      const why = secretUse(context, parsed, node);
      if (why) return evidence(why, parsed, node);
      const held = useOfHolder(context, parsed, node);
      if (held) return held;
    }
  }
  return undefined;
}

/** `const secret = config.jwt.secret`: used by that name. */
function useOfHolder(context: FindContext, file: ParsedFile, member: Node): Evidence | undefined {
  const holder = parentOf(file, member);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return undefined;
  for (const { parsed, node } of usesOf(context, file.file, holder.id)) {
    const why = secretUse(context, parsed, node);
    if (why) return evidence(why, parsed, node);
  }
  return undefined;
}

function isWritten(file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}

/** The declaration of a variable that is assigned later. */
function declarationOf(file: ParsedFile, name: Node & { type: 'Identifier' }): Node | undefined {
  return nodesOf(file, 'VariableDeclarator').find(
    ({ id, init }) => id.type === 'Identifier' && id.name === name.name && !init,
  );
}
