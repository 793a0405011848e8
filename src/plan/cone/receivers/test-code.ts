import type { Node } from '@babel/types';
import { assertionAt } from '../assertions.js';
import type { Handing } from '../handing.js';
import { isMember } from '../promise-position.js';
import { refused, type Receiver } from '../reception.js';

const PACKAGES = /^(vitest|jest|@jest\/globals|mocha|test|ava|tap|uvu|bun:test|@playwright\/test)$/;
const SUITES = /^(describe|suite|context)$/;
const TESTS = /^(it|test|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)$/;

/** Test runners wait for the tests, not for the bodies of suites. */
export const runners: Receiver = (handing) => {
  const { from, call, fn } = handing;
  if (from !== undefined && !PACKAGES.test(from)) return undefined;
  const words = wordsOf(call.callee);
  // `t.test(…)`: a name of whoever wrote the test comes first.
  const [first = '', second = ''] = words;
  const word = SUITES.test(first) || TESTS.test(first) || from === undefined ? first : second;
  if (SUITES.test(word) || SUITES.test(second)) return refused('describe-body');
  if (!TESTS.test(word)) return undefined;
  const isWithin = word !== first && /^(it|test)$/.test(word);
  return {
    as: 'async',
    ...(takesDone(from, words, fn.node.params.length) && { drops: 'done', otherwise: 'callback-style-test' }),
    ...(isWithin && { isWaitedFor: true }),
  };
};

/** Jest and mocha hand `done` to a function with a parameter, the runner of Node to one with two. */
function takesDone(from: string | undefined, words: readonly string[], parameters: number): boolean {
  if (words.includes('each')) return false;
  if (from === 'test') return parameters > 1;
  return parameters > 0 && (from === undefined || /^(jest|@jest\/globals|mocha)$/.test(from));
}

/** `it`, `each` of `it.each(table)('…', f)`. */
function wordsOf(callee: Node): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'TaggedTemplateExpression') return wordsOf(callee.tag);
  if (callee.type === 'CallExpression') return wordsOf(callee.callee);
  if (!isMember(callee)) return [];
  return [
    ...wordsOf(callee.object),
    ...(callee.property.type === 'Identifier' ? [callee.property.name] : []),
  ];
}

/** `expect(f)`, `assert.throws(f)`. */
export const assertions: Receiver = (handing) => {
  const { name, receiver, from, view } = handing;
  const isExpect = name === 'expect' && !receiver;
  const isThrowing = /^(throws|doesNotThrow|throwsException)$/.test(name);
  const isAssert = isThrowing && (/^assert(\/strict)?$|^chai$/.test(from ?? '') || isNamedAssert(handing));
  if (!isExpect && !isAssert) return undefined;
  const asserted = assertionAt(view, handing);
  if (asserted === 'looked at') return { as: 'kept' };
  return asserted ? { as: 'rejecting' } : refused('sync-assertion');
};

function isNamedAssert({ receiver, from }: Handing): boolean {
  return from === undefined && receiver?.type === 'Identifier' && /^(assert|t)$/.test(receiver.name);
}

/** What takes the place of a function in a test: `vi.mocked(f)`, `jest.spyOn(object, 'f')`, `sinon.stub(object, 'f')`. */
export const mocks: Receiver = ({ name, receiver, from }) => {
  const owner = receiver?.type === 'Identifier' ? receiver.name : '';
  const isLibrary =
    /^(vi|vitest|jest|sinon|mock)$/.test(owner) || /^(sinon|vitest|@jest\/globals)$/.test(from ?? '');
  return isLibrary && /^(mocked|spyOn|stub|spy|isMockFunction|replace|method)$/.test(name)
    ? { as: 'kept' }
    : undefined;
};
