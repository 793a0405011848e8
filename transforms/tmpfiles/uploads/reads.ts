import type { Node } from '@babel/types';
import {
  calleeName,
  isCall,
  isFunction,
  keyOf,
  parentOf,
  propertyName,
  receiverOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { intoTarget, onward, type At } from './onward.js';
import { HARMLESS, type Meaning, type UploadPackage } from './properties.js';

/** A place that reads where an uploaded file is. */
export interface Read extends At {
  meaning: Meaning;
  /** The expression that is the file; missing where a pattern takes it apart: `node` is the property of the pattern then. */
  of: Node | undefined;
  /** For a path that was kept: the property that it is read from again. */
  field?: string;
}

/** All that the program does with uploaded files. */
export interface Reads {
  reads: Read[];
  /** Where a whole file goes on to something that may read all of it. */
  whole: At[];
}

/** Methods of arrays whose function gets elements. */
const WITH_ELEMENTS =
  /^(map|forEach|filter|find|findLast|some|every|flatMap|reduce|sort|each|eachSeries|mapSeries)$/;
/** Calls that give the same files. */
const SAME_FILES = /^(filter|find|findLast|slice|concat|at|shift|pop|reverse|flat|values|from|sort)$/;
const LOOKS = /^(isArray|keys|log|info|error|warn|debug|hasOwn|hasOwnProperty|includes)$/;

/** Follows uploaded files, and lists and records of them, from the expressions where they come from. */
export function readsOf(context: FindContext, roots: readonly At[], { meanings }: UploadPackage): Reads {
  const found: Reads = { reads: [], whole: [] };
  const done = new Set<Node>();
  const follow = (at: At): void => {
    if (done.has(at.node)) return;
    done.add(at.node);
    const next = onward(context, at);
    if (next.to === 'same') next.at.forEach(follow);
    else if (next.to === 'pattern') takeApart(at.file, next.pattern);
    else if (next.to === 'answer') found.whole.push(at);
    else if (next.to === 'other') intoParent(at, next.parent);
  };
  const intoParent = (at: At, parent: Node): void => {
    const { file, node } = at;
    if ('object' in parent && parent.object === node) return property(at, parent);
    if (isCall(parent)) return argument(at, parent);
    if (parent.type === 'SpreadElement' && parentOf(file, parent)?.type !== 'ArrayExpression') {
      const call = parentOf(file, parent);
      if (!isCall(call) || !/^(push|concat|unshift)$/.test(calleeName(call) ?? '')) found.whole.push(at);
      return;
    }
    if (/^(SpreadElement|ArrayExpression)$/.test(parent.type)) return follow({ file, node: parent });
    if (parent.type === 'ForOfStatement' && parent.right === node) return eachOf(file, parent.left);
    if (parent.type === 'ForInStatement') return;
    found.whole.push(at);
  };
  const property = ({ file, node }: At, member: Node): void => {
    const name = propertyName(member);
    const meaning = name !== undefined && Object.hasOwn(meanings, name) ? meanings[name] : undefined;
    if (meaning) found.reads.push({ file, node: member, meaning, of: node });
    else if (name === undefined || !(HARMLESS.has(name) || isCalled(file, member)))
      follow({ file, node: member });
    else if (isCalled(file, member)) method(file, member);
  };
  const method = (file: ParsedFile, member: Node): void => {
    const call = parentOf(file, member);
    if (!isCall(call)) return;
    const name = calleeName(call) ?? '';
    if (WITH_ELEMENTS.test(name)) elements(file, call);
    if (SAME_FILES.test(name)) follow({ file, node: call });
  };
  const elements = (file: ParsedFile, call: Call): void => {
    const name = calleeName(call);
    for (const fn of call.arguments) {
      if (!isFunction(fn)) continue;
      const parameters = name === 'sort' ? fn.params.slice(0, 2) : [fn.params[name === 'reduce' ? 1 : 0]];
      for (const one of parameters) if (one) target(file, one);
    }
  };
  const argument = (at: At, call: Call): void => {
    const name = calleeName(call) ?? '';
    const receiver = receiverOf(call);
    if (LOOKS.test(name)) return;
    if (WITH_ELEMENTS.test(name)) return elements(at.file, call);
    if (SAME_FILES.test(name) && receiver) return follow({ file: at.file, node: call });
    found.whole.push(at);
  };
  const eachOf = (file: ParsedFile, left: Node): void => {
    const id = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
    if (id) target(file, id);
  };
  const target = (file: ParsedFile, node: Node): void => {
    const next = intoTarget(context, file, node);
    if (next.to === 'same') next.at.forEach(follow);
    if (next.to === 'pattern') takeApart(file, next.pattern);
  };
  const takeApart = (file: ParsedFile, pattern: Node): void => {
    if (pattern.type === 'ArrayPattern') pattern.elements.forEach((one) => one && target(file, one));
    if (pattern.type === 'RestElement') target(file, pattern.argument);
    if (pattern.type !== 'ObjectPattern') return;
    for (const one of pattern.properties) {
      if (one.type === 'RestElement') target(file, one.argument);
      else {
        const name = keyOf(one) ?? '';
        const meaning = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
        if (meaning) found.reads.push({ file, node: one, meaning, of: undefined });
        else if (!HARMLESS.has(name)) target(file, one.value);
      }
    }
  };
  for (const root of roots) {
    if (/Pattern$/.test(root.node.type)) takeApart(root.file, root.node);
    else follow(root);
  }
  return found;
}

function isCalled(file: ParsedFile, member: Node): boolean {
  const parent = parentOf(file, member);
  return isCall(parent) && parent.callee === member;
}
