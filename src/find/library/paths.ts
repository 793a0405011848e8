import type { Node } from '@babel/types';
import { dirname, posix } from 'node:path';
import { rangeOf } from '../../ast/walk.js';
import type { FindContext } from '../../model/transform.js';
import { appFolder, sharedValue } from './app-folders.js';
import { declaredFolder } from './configured.js';
import { bindingOf, declaredBy, isParameter } from './program.js';
import { firstValue } from './first-value.js';
import { importedValue } from './imported.js';
import { returnedBy } from './options.js';
import { isTemporary } from './temporaries.js';
import { type Call, bare, calleeName, isFunction, isMember, propertyName, receiverOf } from './syntax.js';
import { calleeTrace, traceOf } from './trace.js';
import { defaultOf, eitherOf, type Part } from './path-part.js';

export type { Part } from './path-part.js';

const DEPTH = 8;

/** The pieces that a path expression is made of, in order. */
export function partsOf(context: FindContext, file: string, expression: Node, depth = 0): Part[] {
  const node = bare(expression);
  const go = (one: Node): Part[] => partsOf(context, file, one, depth + 1);
  if (depth > DEPTH) return [unknown('')];
  const declared = declaredFolder(context, node);
  if (declared) return [{ kind: 'folder', ...declared }];
  switch (node.type) {
    case 'StringLiteral':
      return [{ kind: 'text', text: node.value }];
    case 'NumericLiteral':
      return [{ kind: 'text', text: String(node.value) }];
    case 'TemplateLiteral':
      return node.quasis.flatMap((quasi, index) => {
        const between = node.expressions[index];
        const varying = between ? go(between) : [];
        return quasi.value.cooked ? [text(quasi.value.cooked), ...varying] : varying;
      });
    case 'BinaryExpression':
      return [...go(node.left), ...go(node.right)];
    case 'LogicalExpression':
      return defaultOf(go(node.left), go(node.right));
    case 'ConditionalExpression':
      return eitherOf(go(node.consequent), go(node.alternate));
    case 'Identifier':
      return ofName(context, file, node, depth);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return ofMember(context, file, node, depth);
    case 'CallExpression':
    case 'NewExpression':
    case 'OptionalCallExpression':
      return ofCall(context, file, node, depth);
    default:
      return [unknown('')];
  }
}

function text(value: string): Part {
  return { kind: 'text', text: value };
}

function unknown(name: string, varies = false): Part {
  return { kind: 'unknown', name, varies };
}

function ofName(
  context: FindContext,
  file: string,
  node: Node & { type: 'Identifier' },
  depth: number,
): Part[] {
  const value = declaredBy(context, file, node);
  if (value) return partsOf(context, value.file, value.node, depth + 1);
  if (node.name === '__dirname') return [{ kind: 'folder', path: dirname(file) }];
  if (node.name === '__filename') return [{ kind: 'folder', path: file }];
  const known = appParts(context, file, node, depth);
  if (known) return known;
  const parsed = context.parsed(file);
  if (isParameter(context, file, node)) return [unknown(node.name, true)];
  const imported = importedValue(context, file, node);
  if (imported) return partsOf(context, imported.file, imported.node, depth + 1);
  const first = parsed && firstValue(context, parsed, node);
  if (first) return partsOf(context, file, first, depth + 1);
  return [unknown(node.name)];
}

/** What the whole program knows as its folder. */
function appParts(context: FindContext, file: string, node: Node, depth: number): Part[] | undefined {
  const path = appFolder(context, file, node);
  if (path !== undefined) return [{ kind: 'folder', path }];
  const shared = sharedValue(context, file, node);
  const parts = shared && partsOf(context, shared.file, shared.node, depth + 1);
  const isFolder = parts?.every(
    (one) => one.kind === 'folder' || (one.kind === 'text' && /^[./]*$/.test(one.text)),
  );
  return isFolder ? parts : undefined;
}

/** Where upload middleware says that it put a file: `req.file.path`, `files.image.filepath`. */
const UPLOAD_FIELDS = /^(filepath|tempFilePath)$/;

function ofMember(context: FindContext, file: string, node: Node, depth: number): Part[] {
  const name = propertyName(node) ?? '';
  const { start, end } = rangeOf(node);
  const source = context.parsed(file)?.text.slice(start, end).replace(/\?/g, '') ?? '';
  if (/^process\.env\b/.test(source)) return [{ kind: 'environment' }];
  const known = appParts(context, file, node, depth);
  if (known) return known;
  if (/^import\.meta\.(dirname|filename|url)$/.test(source))
    return [{ kind: 'folder', path: name === 'dirname' ? dirname(file) : file }];
  if (
    UPLOAD_FIELDS.test(name) ||
    (name === 'path' && /\bfiles?\b/i.test(source) && !isRecord(context, file, node))
  )
    return [{ kind: 'upload' }];
  const trace = traceOf(context, file, node);
  if (trace && isTemporary(trace)) return [{ kind: 'temporary' }, { kind: 'fresh' }];
  const found = declaredBy(context, file, node);
  if (found && !/^TS\w*Signature$/.test(found.node.type)) {
    const { file: where, node: value } = found;
    if (value.type !== 'ClassProperty') return partsOf(context, where, value, depth + 1);
    if (value.value) return partsOf(context, where, value.value, depth + 1);
  }
  return [unknown(name, isOfParameter(context, file, node))];
}

/** `file` of `const file = await this.findById(id)`: what is known of a file, not one that came just now. */
function isRecord(context: FindContext, file: string, node: Node): boolean {
  const root = isMember(node) && bare(node.object);
  const declaration =
    root && root.type === 'Identifier' ? bindingOf(context, file, root)?.declaration : undefined;
  const init =
    declaration?.type === 'VariableDeclarator' && declaration.init ? bare(declaration.init) : undefined;
  if (init?.type !== 'CallExpression') return false;
  return /^(?:get|find|select|query|lookup|fetch|load|read)[A-Z]\w*$|^(?:findOne|first|one)$/.test(
    calleeName(init) ?? '',
  );
}

/** `item.id` where `item` is a parameter. */
function isOfParameter(context: FindContext, file: string, node: Node): boolean {
  let root = node;
  while (isMember(root)) root = bare(root.object);
  return root.type === 'Identifier' && isParameter(context, file, root);
}

const FRESH =
  /^(randomUUID|randomBytes|randomInt|uuid|uuidv[1-7]|v[1-7]|nanoid|customAlphabet|createId|cuid|ulid|now|random|getTime|hrtime|getRandomValues)$/;
/** String methods whose result still holds what it was called on. */
const TEXTUAL =
  /^(toString|replace|replaceAll|trim|slice|substring|substr|toLowerCase|toUpperCase|concat|normalize|padStart|split|pop|toISOString|valueOf)$/;

function ofCall(context: FindContext, file: string, call: Call, depth: number): Part[] {
  const name = calleeName(call) ?? '';
  const go = (one: Node | undefined | null): Part[] =>
    one && one.type !== 'SpreadElement' ? partsOf(context, file, one, depth + 1) : [unknown('')];
  const { start, end } = rangeOf(call.callee);
  const callee = context.parsed(file)?.text.slice(start, end) ?? '';
  const isResolve = isFrom(context, file, call, 'path', name, ['resolve']);
  if (callee === 'process.cwd' || (isResolve && call.arguments.length === 0))
    return [{ kind: 'folder', path: cwdOf(context, file) }];
  const root = appFolder(context, file, call);
  if (root !== undefined) return [{ kind: 'folder', path: root }];
  if (
    /^(path|posix|win32|p)?\.?(join|resolve|normalize)$/.test(callee) ||
    isFrom(context, file, call, 'path', name, ['join', 'resolve', 'normalize', 'posix.join'])
  )
    return call.arguments.flatMap((one, index) => (index ? [text('/'), ...go(one)] : go(one)));
  const trace = calleeTrace(context, file, call);
  if (trace?.module === 'app-root-path' && trace.path === 'resolve')
    return [{ kind: 'folder', path: cwdOf(context, file) }, text('/'), ...go(call.arguments[0])];
  if (trace?.module === 'os' && trace.path === 'tmpdir') return [{ kind: 'temporary' }];
  if (trace && isTemporary({ ...trace, path: `${trace.path}()` }))
    return [{ kind: 'temporary' }, { kind: 'fresh' }];
  if (FRESH.test(name)) return [{ kind: 'fresh' }];
  if (call.type === 'NewExpression' && name === 'Date') return [{ kind: 'fresh' }];
  if (call.type === 'NewExpression' && name === 'URL')
    return [...dirnameOf(go(call.arguments[1])), text('/'), ...go(call.arguments[0])];
  if (
    name === 'fileURLToPath' ||
    name === 'String' ||
    name === 'basename' ||
    name === 'mkdtemp' ||
    name === 'mkdtempSync'
  ) {
    const parts = go(call.arguments[0]);
    return name.startsWith('mkdtemp') ? [...parts, { kind: 'fresh' }] : parts;
  }
  if (name === 'dirname') return dirnameOf(go(call.arguments[0]));
  const receiver = receiverOf(call);
  if (receiver && TEXTUAL.test(name)) return go(receiver);
  const made = functionOf(context, file, call);
  if (made)
    return partsOf(context, made.file, made.returned, depth + 1).flatMap((part) =>
      ofArgument(part, made.parameters, call, go),
    );
  return [
    unknown(name),
    ...call.arguments.flatMap((one) => go(one)).filter(({ kind }) => kind !== 'text' && kind !== 'folder'),
  ];
}

/** A parameter of a function that was followed stands for what the call gives. */
function ofArgument(part: Part, parameters: readonly Node[], call: Call, go: (one: Node) => Part[]): Part[] {
  if (part.kind !== 'unknown' || !part.varies) return [part];
  const index = parameters.findIndex((one) => one.type === 'Identifier' && one.name === part.name);
  const argument = index < 0 ? undefined : call.arguments[index];
  return argument ? go(argument) : [part];
}

/** What a function of the program returns. */
function functionOf(
  context: FindContext,
  file: string,
  call: Call,
): { file: string; returned: Node; parameters: Node[] } | undefined {
  if (call.type === 'NewExpression') return undefined;
  const found = declaredBy(context, file, call.callee);
  if (!found || !isFunction(found.node)) return undefined;
  const returned = returnedBy(found.node);
  return returned && { file: found.file, returned, parameters: found.node.params as Node[] };
}

function isFrom(
  context: FindContext,
  file: string,
  call: Call,
  module: string,
  name: string,
  paths: string[],
): boolean {
  if (!paths.some((path) => path.endsWith(name))) return false;
  const trace = calleeTrace(context, file, call);
  return trace?.module.split('/')[0] === module && paths.includes(trace.path);
}

function dirnameOf(parts: Part[]): Part[] {
  const [first] = parts;
  if (parts.length === 1 && first?.kind === 'folder') return [{ kind: 'folder', path: dirname(first.path) }];
  return parts.slice(0, -1).length ? parts.slice(0, -1) : parts;
}

function cwdOf(context: FindContext, file: string): string {
  return context.manifestOf(file)?.directory ?? context.project.root;
}

/** A folder of a setting, behind a slash if anything is before it. */
function isRoot(part: Part, index: number, parts: readonly Part[]): boolean {
  const before = parts[index - 1];
  const isBehindSlash = !before || (before.kind === 'text' && before.text.endsWith('/'));
  return part.kind === 'folder' && part.setting !== undefined && isBehindSlash;
}

/** A path as a text that can be compared: absolute where that is known, `<…>` for what is not. */
export function keyOfPath(context: FindContext, file: string, all: readonly Part[]): string {
  const parts = all.slice(Math.max(0, all.findLastIndex(isRoot)));
  const key = parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'folder') return part.path;
      return part.kind === 'unknown' ? `<${part.name}>` : `<${part.kind}>`;
    })
    .join('');
  const [first] = parts;
  const isRelative = first?.kind === 'text' && !first.text.startsWith('/');
  return posix.normalize(isRelative ? `${cwdOf(context, file)}/${key}` : key).replace(/\/$/, '');
}

/** True if a path lies in the system's temporary folder. */
export function isInTemporary(parts: readonly Part[]): boolean {
  const [first] = parts;
  return (
    parts.some(({ kind }) => kind === 'temporary') ||
    (first?.kind === 'text' && /^\/(var\/)?tmp(\/|$)/.test(first.text))
  );
}
