// What the audit makes of what rules say, with rules made for it.
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/ast/locate.js';
import type { Finding } from '../../src/model/finding.js';
import type { Rule } from '../../src/model/rule.js';
import type { FindContext } from '../../src/model/transform.js';
import { auditWarnings } from '../../src/report/audit-text.js';
import { folderWith } from '../cli/run.js';
import { auditIn } from './run.js';

const FILES = {
  'package.json': '{ "name": "app" }',
  'a.js': 'exports.carts = new Map();\nexports.cache = new Map();\n',
};

/** A rule that finds every `what`, under the name that precedes it. */
function ruleFor(name: string, what: string, change: Partial<Rule> = {}): Rule {
  return {
    meta: { name, title: name, breaks: 'lost-state', fixedBy: null, mentions: /new Map/ },
    messages: { [name]: { kind: 'rule', text: `{name} is found by ${name}`, advice: '' } },
    find: (context) => ({ findings: findingsOf(context, name, what), notes: [] }),
    ...change,
  };
}

function findingsOf({ project }: FindContext, rule: string, what: string): Finding[] {
  return project.files.flatMap(({ file, text }) =>
    [...text.matchAll(new RegExp(what, 'g'))].map(({ index, 0: { length } }) => {
      const location = locate({ file, text }, { start: index, end: index + length });
      const name = /exports\.(\w+)[^\n]*$/.exec(text.slice(0, index + length))?.[1] ?? '';
      return {
        ...{
          id: `${rule} ${file}:${location.line}:${location.column}`,
          rule,
          severity: 'warning',
          location,
          name,
        },
        ...{ args: { name }, because: [{ message: 'declared here', location }], fix: null },
      } as const;
    }),
  );
}

async function found(...rules: Rule[]): Promise<string[]> {
  const { findings } = await auditIn(folderWith(FILES), { rules, transforms: [] });
  return findings.map(({ location, rule, name }) => `${location.line} ${rule} ${name}`);
}

describe('findings of several rules', () => {
  it('are one for a line and a name: the rule that knows more wins', async () => {
    const shape = ruleFor('memory-map', String.raw`exports\.\w+`);
    const purpose = ruleFor('auth-state-memory', 'carts');
    for (const rules of [
      [shape, purpose],
      [purpose, shape],
    ])
      expect(await found(...rules)).toEqual(['1 auth-state-memory carts', '2 memory-map cache']);
  });

  it('are one for a line and a name: one with a fix wins', async () => {
    const withFix = ruleFor('memory-map', 'carts');
    const find = withFix.find.bind(withFix);
    withFix.find = (context) => ({
      findings: find(context).findings.map((one) => ({
        ...one,
        fix: { transform: 'maps', verdict: 'safe', reasons: [] },
      })),
      notes: [],
    });
    for (const rules of [
      [withFix, ruleFor('auth-state-memory', 'carts')],
      [ruleFor('auth-state-memory', 'carts'), withFix],
    ])
      expect(await found(...rules)).toEqual(['1 memory-map carts']);
  });

  it('stay two on two lines or with two names', async () => {
    expect(await found(ruleFor('memory-map', 'new Map'))).toEqual([
      '1 memory-map carts',
      '2 memory-map cache',
    ]);
  });
});

describe('a rule that fails', () => {
  const failing = ruleFor('failing', 'x', {
    find: () => {
      throw new TypeError('undefined is not a function');
    },
  });

  it('does not stop the others, and is named', async () => {
    const folder = folderWith(FILES);
    const result = await auditIn(folder, {
      rules: [failing, ruleFor('memory-map', 'carts')],
      transforms: [],
    });
    expect(result.findings.map(({ name }) => name)).toEqual(['carts']);
    expect(result.defects.map(({ rule }) => rule)).toEqual(['failing']);
    expect(auditWarnings(result, { cwd: folder, color: false, paths: [] })).toMatch(
      /^the rule failing has a defect, so its findings may not be complete; please report it:\nTypeError: undefined is not a function\n {4}at /,
    );
  });

  it('for want of words still reports what it found', async () => {
    const rules = [ruleFor('memory-map', 'carts', { messages: {} })];
    const { findings, defects } = await auditIn(folderWith(FILES), { rules, transforms: [] });
    expect(findings.map(({ name, messages, rule }) => [name, messages[rule]?.text])).toEqual([
      ['carts', 'memory-map'],
    ]);
    expect(defects).toEqual([{ rule: 'memory-map', error: 'no words for the code memory-map' }]);
  });
});

describe('a rule', () => {
  it('is not asked when no file mentions what it looks for', async () => {
    const meta = {
      name: 'never',
      title: '',
      breaks: 'lost-state',
      fixedBy: null,
      mentions: /not in the files/,
    } as const;
    const { defects, findings } = await auditIn(folderWith(FILES), {
      rules: [ruleFor('never', 'carts', { meta })],
      transforms: [],
    });
    expect({ defects, findings }).toEqual({ defects: [], findings: [] });
  });
});

const WRITES = `const app = require('express')();
const fs = require('fs');
const path = require('path');
app.put('/:name', (req) => fs.writeFileSync(path.join(require.main.path, 'files', req.params.name), ''));
app.listen(3000);
`;

/** The rules ask which file the package begins with. */
it.each([
  ['a byte order mark', '\uFEFF{ "main": "server.js" }'],
  ['fields of another kind', '{ "main": 5, "scripts": { "start": 7 } }'],
  ['no scripts', '{ "scripts": null }'],
])('a package.json with %s', async (_, manifest) => {
  const { findings } = await auditIn(folderWith({ 'package.json': manifest, 'server.js': WRITES }));
  const written = findings.filter(({ rule }) => rule === 'file-write');
  expect(written.map(({ location }) => location.line)).toEqual([4]);
});
