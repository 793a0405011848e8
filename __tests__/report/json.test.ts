import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { jsonReport } from '../../src/report/json.js';
import { at, finding, resultOf } from './results.js';

const report = (result: Result, diff: string | null = null) =>
  JSON.parse(jsonReport(result, '/app/shop', diff)) as Record<string, unknown>;

const PLACE = { file: 'a.js', line: 4, column: 3 };
const BECAUSE = [
  { message: 'declared here', location: PLACE },
  { message: 'nothing else is known', location: null },
];

describe('jsonReport', () => {
  it('has every key, in one order, also when there is nothing to report', () => {
    expect(jsonReport(resultOf({ written: false }), '/app/shop', null)).toBe(`{
  "schemaVersion": 1,
  "findings": [],
  "suppressed": [],
  "notes": [],
  "changes": [],
  "dependencies": [],
  "environment": [],
  "install": [],
  "files": {
    "scanned": 12,
    "skipped": []
  },
  "summary": {
    "found": 0,
    "transformed": 0,
    "refused": 0,
    "suppressed": 0
  },
  "written": false,
  "diff": null
}
`);
  });

  it('puts words to a finding and to its reasons', () => {
    const reasons = [
      { code: 'race', args: { where: 'pay()' }, location: at('/app/lib/pay.js', 7, 1) },
      { code: 'ttl', args: {} },
    ];
    const result = resultOf({
      findings: [finding(at('/app/shop/a.js', 4), 'transformed', 'review', reasons)],
    });
    expect(report(result)['findings']).toEqual([
      {
        rule: 'memory',
        severity: 'warning',
        name: 'carts',
        location: PLACE,
        message: '`carts` lives in this process',
        because: BECAUSE,
        outcome: 'transformed',
        fix: {
          transform: 'maps',
          verdict: 'review',
          reasons: [
            {
              code: 'race',
              text: 'two requests may meet',
              advice: 'Look at pay().',
              location: { file: '../lib/pay.js', line: 7, column: 1 },
            },
            { code: 'ttl', text: 'entries end after a day', advice: '', location: null },
          ],
        },
      },
    ]);
  });

  it('keeps what is suppressed apart, with the reason; the counts add up', () => {
    const suppressed = { by: 'config', reason: 'one process only' } as const;
    const result = resultOf({
      findings: [
        finding(at('/app/shop/a.js', 4), 'suppressed', 'safe', [], { suppressed }),
        finding(at('/app/shop/a.js', 5), 'refused', 'refuse', [], { fix: null }),
        finding(at('/app/shop/a.js', 6), 'transformed', 'safe'),
      ],
    });
    const { findings, suppressed: apart, summary } = report(result);
    expect(findings).toMatchObject([
      { outcome: 'refused', location: { line: 5 }, fix: null },
      { outcome: 'transformed', location: { line: 6 } },
    ]);
    expect(apart).toMatchObject([{ outcome: 'suppressed', location: { line: 4 }, suppressed }]);
    expect(summary).toEqual({ found: 3, transformed: 1, refused: 1, suppressed: 1 });
  });

  it('lists notes, changes, needs, and files that were left out', () => {
    const result = resultOf({
      notes: [{ code: 'fine', location: at('/app/shop/a.js', 9, 1), name: 'store', args: {} }],
      drafts: [
        { file: '/app/package.json', before: '{}', after: '{ }' },
        { file: '/app/shop/größe/店.js', before: null, after: '' },
      ],
      dependencies: [
        { manifest: '/app/package.json', section: 'dependencies', name: 'redis', range: '^6.0.0' },
      ],
      environment: [{ directory: '/app', name: 'REDIS_URL', example: 'redis://localhost', comment: 'Redis' }],
      installCommands: ['npm install'],
      files: {
        scanned: 2,
        skipped: [
          { file: '/app/shop/a.test.js', reason: 'test' },
          { file: '/app/shop/b.js', reason: 'syntax', message: 'Unexpected token (1:2)' },
        ],
      },
    });
    expect(report(result, 'diff --git a/x b/x\n')).toEqual({
      schemaVersion: 1,
      findings: [],
      suppressed: [],
      notes: [
        {
          code: 'fine',
          name: 'store',
          location: { file: 'a.js', line: 9, column: 1 },
          message: 'a store of your own',
          advice: 'Look at it.',
        },
      ],
      changes: [
        { file: '../package.json', kind: 'modified' },
        { file: 'größe/店.js', kind: 'added' },
      ],
      dependencies: [
        { manifest: '../package.json', section: 'dependencies', name: 'redis', range: '^6.0.0' },
      ],
      environment: [{ name: 'REDIS_URL', example: 'redis://localhost' }],
      install: ['npm install'],
      files: {
        scanned: 2,
        skipped: [
          { file: 'a.test.js', reason: 'test' },
          { file: 'b.js', reason: 'syntax', message: 'Unexpected token (1:2)' },
        ],
      },
      summary: { found: 0, transformed: 0, refused: 0, suppressed: 0 },
      written: true,
      diff: 'diff --git a/x b/x\n',
    });
  });

  it('names a variable once that several packages need', () => {
    const variable = { name: 'REDIS_URL', example: 'redis://localhost', comment: '' };
    const environment = [
      { ...variable, directory: '/app/a' },
      { ...variable, directory: '/app/b' },
    ];
    expect(report(resultOf({ environment }))['environment']).toEqual([
      { name: 'REDIS_URL', example: 'redis://localhost' },
    ]);
  });
});
