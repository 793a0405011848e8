import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/plan.js';
import { summary, textReport, warnings } from '../../src/report/text.js';
import { at, finding, resultOf } from './results.js';

const plain = { cwd: '/app/shop', color: false };
const RACE = { code: 'race', args: { where: 'pay()' } };
const RACE_ELSEWHERE = { ...RACE, location: at('/app/lib/pay.js', 7) };
const TTL = { code: 'ttl', args: {} };
const ODD = { code: 'too-odd', args: { what: 'the key' } };

describe('textReport', () => {
  it('is empty when there is nothing to say', () => {
    expect(textReport(resultOf(), plain)).toBe('');
  });

  it('of what was rewritten as it is', () => {
    const result = resultOf({ findings: [finding(at('/app/shop/a.js', 4), 'transformed', 'safe')] });
    expect(textReport(result, plain)).toBe(
      `a.js:4:3 carts (memory)
  \`carts\` lives in this process
  rewritten
`,
    );
  });

  it('puts what to look at before what is only good to know', () => {
    const review = finding(at('/app/shop/a.js', 4), 'transformed', 'review', [TTL, RACE_ELSEWHERE, RACE]);
    expect(textReport(resultOf({ findings: [review] }), plain)).toBe(
      `a.js:4:3 carts (memory)
  \`carts\` lives in this process
  rewritten, please review:
    race: two requests may meet (../lib/pay.js:7)
      → Look at pay().
    race: two requests may meet
      → Look at pay().
  good to know:
    ttl: entries end after a day
`,
    );
  });

  it('says of a dry run what would be', () => {
    const findings = [
      finding(at('/app/shop/a.js', 4), 'transformed', 'safe', [TTL]),
      finding(at('/app/shop/b.js', 5), 'transformed', 'review', [RACE]),
    ];
    const lines = textReport(resultOf({ findings, written: false }), plain).split('\n');
    expect(lines.filter((line) => line.includes('rewritten'))).toEqual([
      '  would be rewritten',
      '  would be rewritten, please review:',
    ]);
  });

  it('of what was refused shows the reasons that decided, with their advice', () => {
    const reasons = [RACE, ODD, TTL, { code: 'not-said', args: {} }];
    const findings = [finding(at('/app/shop/a.js', 4), 'refused', 'refuse', reasons)];
    expect(textReport(resultOf({ findings }), plain)).toBe(
      `a.js:4:3 carts (memory)
  \`carts\` lives in this process
  refused, left as it is:
    too-odd: the key cannot be followed
      → Write it plainly.
    not-said: no words
`,
    );
  });

  it('of what was suppressed says by whom and why', () => {
    const suppressed = { by: 'comment', reason: 'one process only' } as const;
    const findings = [finding(at('/app/shop/a.js', 4), 'suppressed', 'review', [RACE], { suppressed })];
    expect(textReport(resultOf({ findings }), plain)).toBe(
      `a.js:4:3 carts (memory)
  \`carts\` lives in this process
  suppressed by comment: one process only
`,
    );
  });

  it('ends with what was looked at and left alone', () => {
    const result = resultOf({
      findings: [finding(at('/app/shop/z.js', 1), 'transformed', 'safe')],
      notes: [
        { code: 'fine', location: at('/app/shop/a.js', 9, 1), name: 'store', args: {} },
        { code: 'const', location: at('/elsewhere/b.js', 2, 1), name: 'TABLE', args: {} },
      ],
    });
    expect(textReport(result, plain)).toBe(
      `z.js:1:3 carts (memory)
  \`carts\` lives in this process
  rewritten

a.js:9:1 store
  a store of your own
    → Look at it.

../../elsewhere/b.js:2:1 TABLE
  never written
`,
    );
  });

  it('colours the place and the outcome', () => {
    const findings = [
      finding(at('/app/shop/a.js', 1), 'transformed', 'safe'),
      finding(at('/app/shop/a.js', 2), 'transformed', 'review', [RACE]),
      finding(at('/app/shop/a.js', 3), 'refused', 'refuse', [ODD]),
    ];
    const text = textReport(resultOf({ findings }), { ...plain, color: true });
    expect(text).toContain('\u001b[1ma.js:1:3\u001b[22m carts (memory)\n');
    expect(text).toContain('\n  \u001b[32mrewritten\u001b[39m\n');
    expect(text).toContain('\n  \u001b[33mrewritten, please review\u001b[39m:\n');
    expect(text).toContain('\n  \u001b[31mrefused, left as it is\u001b[39m:\n');
  });

  it('a code without words is a defect', () => {
    const findings = [finding(at('/app/a.js', 1), 'refused', 'refuse', [], { rule: 'unheard-of' })];
    expect(() => textReport(resultOf({ findings }), plain)).toThrow('no words for the code unheard-of');
  });
});

describe('warnings', () => {
  it('are empty when all went well', () => {
    expect(
      warnings(resultOf({ files: { scanned: 1, skipped: [{ file: '/app/a.js', reason: 'test' }] } }), plain),
    ).toBe('');
  });

  it('name what was recovered, and files that could not be worked on, with the place of the error', () => {
    const result = resultOf({
      recovered: 'An earlier run was stopped.',
      files: {
        scanned: 3,
        skipped: [
          { file: '/app/shop/a.js', reason: 'syntax', message: 'Unexpected token (12:0)' },
          { file: '/app/shop/b.test.js', reason: 'test' },
          { file: '/app/shop/c.js', reason: 'unreadable', message: 'not valid UTF-8' },
          { file: '/app/shop/d.js', reason: 'syntax' },
        ],
      },
    });
    expect(warnings(result, plain)).toBe(
      `An earlier run was stopped.
a.js:12:1: cannot be parsed (Unexpected token), left as it is
c.js: cannot be read (not valid UTF-8), left as it is
d.js: cannot be parsed, left as it is
`,
    );
    expect(warnings(result, { ...plain, color: true })).toContain(
      '\u001b[33mc.js: cannot be read (not valid UTF-8), left as it is\u001b[39m\n',
    );
  });
});

describe('summary', () => {
  const CHANGED: Draft[] = [
    { file: '/app/package.json', before: '{}', after: '{ }' },
    { file: '/app/shop/a.js', before: 'a', after: 'b' },
    { file: '/app/shop/state/redis.js', before: null, after: 'c' },
  ];
  const EVERYTHING = resultOf({
    findings: [
      finding(at('/app/shop/a.js', 1), 'transformed', 'safe'),
      finding(at('/app/shop/a.js', 2), 'transformed', 'review', [RACE]),
      finding(at('/app/shop/a.js', 3), 'refused', 'refuse', [ODD]),
      finding(at('/app/shop/a.js', 4), 'suppressed', 'review', [RACE]),
    ],
    drafts: CHANGED,
    installCommands: ['(cd .. && yarn install)', '(cd api && yarn install)'],
    environment: [
      { directory: '/app', name: 'REDIS_URL', example: 'redis://localhost:6379', comment: '' },
      { directory: '/app/api', name: 'REDIS_URL', example: 'redis://localhost:6379', comment: '' },
      { directory: '/app', name: 'S3_BUCKET', example: 'uploads', comment: '' },
    ],
    files: {
      scanned: 1,
      skipped: [
        { file: '/a', reason: 'test' },
        { file: '/b', reason: 'test' },
        { file: '/c', reason: 'generated' },
        { file: '/d', reason: 'ignored' },
      ],
    },
  });

  it('counts, names what changed, and says what to do next', () => {
    expect(summary(EVERYTHING, plain, null)).toBe(
      `4 found: 2 rewritten (1 to review), 1 refused, 1 suppressed; 1 file read, not looked at: 2 tests, 1 generated file, 1 ignored
Changed:
  ../package.json
  a.js
  state/redis.js (new)
Then:
  (cd .. && yarn install)
  (cd api && yarn install)
  set REDIS_URL in the environment, such as redis://localhost:6379
  set S3_BUCKET in the environment, such as uploads
`,
    );
  });

  it('of a dry run says how to go on; where to apply the patch if it reaches out of the folder', () => {
    const dry = { ...EVERYTHING, written: false };
    const nothing =
      'Nothing was written: `git apply` in .. takes the patch, and a run without --dry-run does the same.';
    const lines = summary(dry, plain, '/app').split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '4 found: 2 would be rewritten (1 to review), 1 refused, 1 suppressed; 1 file read, not looked at: 2 tests, 1 generated file, 1 ignored',
      'Would change:',
      '  ../package.json',
      '  a.js',
      '  state/redis.js (new)',
      nothing,
      'Then:',
    ]);
    const inside = { ...dry, drafts: CHANGED.slice(1) };
    expect(summary(inside, plain, '/app')).toContain(
      '\nNothing was written: `git apply` takes the patch, and ',
    );
  });

  it('is one line when nothing changes', () => {
    expect(summary(resultOf({ written: false }), plain, null)).toBe('Nothing found; 12 files read\n');
    expect(summary(resultOf({ written: false }), plain, '/app/shop')).toBe('Nothing found; 12 files read\n');
    const findings = [finding(at('/app/shop/a.js', 3), 'refused', 'refuse', [ODD])];
    expect(summary(resultOf({ findings, written: false }), plain, null)).toBe(
      '1 found: 0 rewritten, 1 refused, 0 suppressed; 12 files read\n',
    );
  });

  it('has bold counts', () => {
    expect(summary(resultOf(), { ...plain, color: true }, null)).toBe(
      '\u001b[1mNothing found\u001b[22m; 12 files read\n',
    );
  });
});
