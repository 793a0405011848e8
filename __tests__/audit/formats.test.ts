import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../bin/explain.js';
import { auditJson } from '../../src/report/audit-json.js';
import { sarifReport } from '../../src/report/sarif.js';
import { cli, folderWith, lay } from '../cli/run.js';
import { APP, CART, SERVER, SESSION_ONLY, SESSION_TEXT, withComment } from './app.js';
import { auditIn } from './run.js';
import { REPORT, sarifSchema, violations } from './schema.js';

const SUPPRESSED = withComment(
  '// stateless-codemod-ignore-next-line session-memory-store -- one process only',
);

/** Apps whose reports have everything in them: fixes of all verdicts, suppressions, skipped and broken files. */
const APPS: [string, Record<string, string>][] = [
  ['a safe fix', APP],
  ['a suppression', SUPPRESSED],
  ['a review', { ...APP, 'src/server.js': SERVER.replace('resave: false', 'resave: true') }],
  ['a refusal', { ...APP, 'src/server.js': SERVER.replace('resave: false', 'genid: () => count++') }],
  ['a note', { ...APP, 'src/server.js': SERVER.replace("'express-session'", "'cookie-session'") }],
  ['nothing', { 'package.json': '{ "name": "none" }', 'a.js': '' }],
  ['other rules', { ...APP, 'src/cart.js': CART }],
  [
    'broken and odd files',
    { ...APP, 'src/broken session.js': 'const session = ;', 'src/ä b%.js': CART, 'test/a.js': '' },
  ],
];

/** Both reports, without a baseline and against one that knows something else. */
async function reportsOn(files: Record<string, string>): Promise<{ json: string; sarif: string }[]> {
  const cwd = folderWith(files);
  const entries = [{ rule: 'memory-map', file: 'gone.js', name: 'carts', fingerprint: 'a:b' }];
  const baselines = [undefined, { file: join(cwd, 'baseline.json'), entries }];
  const results = await Promise.all(baselines.map((baseline) => auditIn(cwd, { baseline })));
  const pages = await pagesOf(results[0]?.rules ?? []);
  return results.map((result) => ({
    json: auditJson(result, cwd),
    sarif: sarifReport(result, cwd, '1.0.0', pages),
  }));
}

describe('JSON', () => {
  it.each(APPS)('is as its schema says: %s', async (_, files) => {
    for (const { json } of await reportsOn(files)) expect(violations(REPORT, JSON.parse(json))).toEqual([]);
  });

  it('has a schema that refuses what is no report', () => {
    expect(violations(REPORT, { schemaVersion: 1 })).not.toEqual([]);
    expect(violations(REPORT, { ...JSON.parse('{}'), findings: [{}] })).not.toEqual([]);
  });

  it('holds all that is known of a finding', async () => {
    const { stdout } = await cli(folderWith(APP), ['audit', ...SESSION_ONLY, '--format', 'json']);
    const { findings } = JSON.parse(stdout) as { findings: { fingerprint: string }[] };
    const location = { file: 'src/server.js', line: 5, column: 9, endLine: 5, endColumn: 90 };
    expect(findings).toEqual([
      {
        rule: 'session-memory-store',
        breaks: 'lost-state',
        severity: 'warning',
        name: 'session',
        location,
        message: SESSION_TEXT,
        advice: 'Keep them in Redis; this transform does it.',
        because: [{ message: 'session() is made here without a store', location }],
        fix: { transform: 'sessions', verdict: 'safe', reasons: [] },
        fingerprint: findings[0]?.fingerprint,
      },
    ]);
  });
});

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; help: { markdown?: string } }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      locations: { physicalLocation: { artifactLocation: { uri: string } } }[];
      codeFlows: { threadFlows: { locations: { location: { message: { text: string } } }[] }[] }[];
      partialFingerprints: Record<string, string>;
      suppressions?: object[];
    }[];
  }[];
}

async function sarifOf(folder: string, ...args: string[]): Promise<Sarif['runs'][number]> {
  const { stdout } = await cli(folder, ['audit', '--format', 'sarif', ...args]);
  const [run] = (JSON.parse(stdout) as Sarif).runs;
  if (!run) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  it.each(APPS)('is valid: %s', async (_, files) => {
    for (const { sarif } of await reportsOn(files))
      expect(violations(sarifSchema(), JSON.parse(sarif))).toEqual([]);
  });

  it('is checked against a schema that refuses what is no SARIF', () => {
    expect(violations(sarifSchema(), { version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([]);
  });

  it('has the page of every rule, and the path of every finding', async () => {
    const { tool, results } = await sarifOf(folderWith({ ...APP, 'src/cart.js': CART }));
    for (const { id, help } of tool.driver.rules) expect(help.markdown, id).toMatch(/^# /);
    for (const { ruleId, ruleIndex, codeFlows } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(codeFlows[0]?.threadFlows[0]?.locations[0]?.location.message.text, ruleId).toMatch(/\S/);
    }
    expect(results.map(({ ruleId }) => ruleId)).toContain('memory-map');
  });

  it('gives suppressed findings with their reason', async () => {
    const { results } = await sarifOf(folderWith(SUPPRESSED), ...SESSION_ONLY);
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'one process only' }],
    ]);
  });

  it('encodes the names of files as URIs', async () => {
    const { results } = await sarifOf(
      folderWith({ 'package.json': APP['package.json'], 'a b/ü#%.js': SERVER }),
      ...SESSION_ONLY,
    );
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
      'a%20b/%C3%BC%23%25.js',
    ]);
  });

  it('has fingerprints that stay when lines move, and differ between findings', async () => {
    const two = SERVER.replace('app.get', "app.use('/admin', session({ secret: 'x' }));\napp.get");
    const folder = folderWith({ ...APP, 'src/server.js': two });
    const prints = async () =>
      (await sarifOf(folder)).results.map(({ partialFingerprints }) => partialFingerprints['stateSite/v1']);
    const before = await prints();
    lay(folder, { 'src/server.js': `// moved\n\n\n${two}` });
    expect(await prints()).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });
});

describe('GitHub', () => {
  it('annotates the place', async () => {
    expect(await cli(folderWith(APP), ['audit', ...SESSION_ONLY, '--format', 'github', '--quiet'])).toEqual({
      code: 0,
      stdout: `::warning file=src/server.js,line=5,col=9,endColumn=90,title=session (session-memory-store)::${SESSION_TEXT}%0AKeep them in Redis; this transform does it.\n`,
      stderr: '',
    });
  });

  it('escapes what would end a property or a line', async () => {
    const folder = folderWith({ 'package.json': APP['package.json'], 'a,b/100%: c.js': SERVER });
    const { stdout } = await cli(folder, ['audit', ...SESSION_ONLY, '--format', 'github']);
    expect(stdout).toMatch(/^::warning file=a%2Cb\/100%25%3A c\.js,line=5,/);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says nothing when nothing is found', async () => {
    const folder = folderWith({ 'package.json': '{ "name": "none" }', 'a.js': 'exports.a = 1;\n' });
    expect((await cli(folder, ['audit', '--format', 'github'])).stdout).toBe('');
  });
});
