import { expect, test } from 'vitest';
import { body } from './rewritten.js';

const FLAG = 'let busy = false;';

test('busy, then not any more', () => {
  const code = 'if (busy) return;\nbusy = true;\ntry {\n  await work();\n} finally {\n  busy = false;\n}';
  expect(body('value', FLAG, code)).toMatchObject({
    text: 'if (!(await busy.compareAndSet(false, true))) return;\ntry {\n  await work();\n} finally {\n  busy = false;\n}',
    idioms: ['busy flag'],
    codes: ['crash-holds-flag'],
  });
});

test.each([
  [
    'if (!busy) {\n  busy = true;\n  work();\n}',
    'if (await busy.compareAndSet(false, true)) {\n  work();\n}',
  ],
  ['if (!busy) busy = true;', 'await busy.compareAndSet(false, true);'],
])('once: %s', (before, after) => {
  expect(body('value', FLAG, before)).toMatchObject({ text: after, idioms: ['busy flag'], codes: [] });
});

test('one of several states', () => {
  const code = "if (mode !== 'idle') return;\nmode = 'running';\nwork();";
  expect(body('value', "let mode = 'idle';", code).text).toBe(
    "if (!(await mode.compareAndSet('idle', 'running'))) return;\nwork();",
  );
});

test.each([
  ['something between', 'if (busy) return;\nwork();\nbusy = true;'],
  ['what is set is computed', 'if (busy) return;\nbusy = n;'],
  ['two falsy values', 'if (busy) return;\nbusy = true;\nbusy = null;'],
  ['no way out', 'if (busy) log();\nbusy = true;'],
])('no compareAndSet: %s', (_, code) => {
  expect(body('value', FLAG, code).idioms).not.toContain('busy flag');
});
