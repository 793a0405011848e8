import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsFor } from '../../src/explanations/index.js';
import type { RequestRoute } from '../../src/model/finding.js';
import type { AuditFinding, AuditResult } from '../../src/report/audit-result.js';
import { auditIn } from '../audit/run.js';

const PROGRAMS = fileURLToPath(new URL('../../__testfixtures__/_programs/', import.meta.url));

/** What explains each request, as `cart.js:3 carts`. */
async function explained(program: string, requests?: string[]): Promise<Record<string, string[]>> {
  const folder = join(PROGRAMS, program);
  const asked = requests ?? requestsOf(readFileSync(join(folder, 'trace.jsonl'), 'utf8'));
  const steps = asked.map((request) => {
    const [method = '', path = ''] = request.split(' ');
    return { method, path };
  });
  const found = findingsFor(steps, await auditIn(folder, { withRoutes: true }));
  return Object.fromEntries(
    found.map((findings, index) => [
      asked[index] ?? '',
      findings.map(({ file, line, name }) => `${file.slice(folder.length + 1)}:${line} ${name}`),
    ]),
  );
}

function requestsOf(trace: string): string[] {
  const lines = trace.trim().split('\n');
  const steps = lines.map((line) => JSON.parse(line) as { method?: string; path: string });
  return steps.map(({ method = 'GET', path }) => `${method} ${path}`);
}

describe('the fixture programs', () => {
  it('Express: state in modules, and in the server', async () => {
    const [carts] = ['carts.js:3 carts'];
    expect(
      await explained('maps-cart', [
        'GET /products',
        'GET /cart/ann',
        'POST /cart/ann/items?x=1',
        'GET /carts',
      ]),
    ).toEqual({
      'GET /products': [],
      'GET /cart/ann': [carts],
      'POST /cart/ann/items?x=1': [carts],
      'GET /carts': [carts],
    });
  });

  it('Fastify: a plugin with a prefix, and a hook for all requests, which comes last', async () => {
    const requests = ['GET /requests', 'POST /notes', 'GET /notes/1', 'GET /none'];
    expect(await explained('maps-fastify-notes', requests)).toEqual({
      'GET /requests': ['app.js:5 requests'],
      'POST /notes': ['notes.js:1 notes', 'notes.js:2 lastId', 'app.js:5 requests'],
      'GET /notes/1': ['notes.js:1 notes', 'app.js:5 requests'],
      'GET /none': ['app.js:5 requests', 'notes.js:1 notes', 'notes.js:2 lastId'],
    });
  });

  it('Nest: services, and a guard', async () => {
    const bookings = 'src/bookings.service.ts:11 bookings';
    const keys = ['src/keys.service.ts:6 uses', 'src/keys.service.ts:7 revoked'];
    const requests = ['POST /bookings', 'GET /guests/ann', 'GET /usage', 'DELETE /keys/k1'];
    expect(await explained('maps-nest-bookings', requests)).toEqual({
      'POST /bookings': [bookings, ...keys],
      'GET /guests/ann': [bookings],
      'GET /usage': [keys[0]],
      'DELETE /keys/k1': [keys[1]],
    });
  });

  it('sessions: every request behind the middleware', async () => {
    const [session] = ['server.js:9 session'];
    expect(await explained('sessions-express-cjs', ['GET /', 'POST /login'])).toEqual({
      'GET /': [session],
      'POST /login': [session],
    });
    expect(await explained('sessions-fastify', ['GET /x'])).toEqual({ 'GET /x': ['app.js:8 session'] });
  });

  it('uploads: the routes that take them', async () => {
    const requests = ['GET /pastes/1', 'POST /pastes', 'DELETE /pastes/1'];
    expect(await explained('files-multer-dest', requests)).toEqual({
      'GET /pastes/1': [],
      'POST /pastes': ['index.js:6 upload', 'index.js:18 fs.unlink'],
      'DELETE /pastes/1': ['index.js:44 fs.rm'],
    });
  });

  it.each(['maps-chat', 'maps-koa-board', 'maps-polls', 'maps-presence-ts', 'maps-todos', 'maps-webhooks'])(
    'each request of the trace is explained: %s',
    async (program) => {
      const found = await explained(program);
      expect(Object.values(found).filter((findings) => findings.length === 0)).toEqual([]);
    },
  );
});

describe('the apps at which verify fails', () => {
  const folder = fileURLToPath(new URL('../../__testfixtures__/verify/', import.meta.url));
  // The audit takes its cache for one that may be forgotten.
  const kinds = readdirSync(folder).filter((kind) => !kind.startsWith('_') && kind !== 'module-cache');

  it.each(kinds)('%s: what fails is explained', async (kind) => {
    const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, kind, name), 'utf8'));
    const trace = read('trace.json') as { method?: string; path: string }[];
    const { failing } = read('expected.json') as { failing: number[] };
    const audit = await auditIn(join(folder, kind, 'stateful'), { withRoutes: true });
    const steps = trace.map(({ method = 'GET', path }) => ({ method, path }));
    const found = findingsFor(steps, audit);
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.filter((step) => !found[step - 1]?.length)).toEqual([]);
  });
});

const ROUTE: RequestRoute = { method: 'GET', path: '/cart', below: false };

function finding(
  name: string,
  rule: string,
  routes: RequestRoute[],
  more: Partial<AuditFinding> = {},
): AuditFinding {
  const location = { file: '/app/a.js', start: 0, end: 1, line: 1, column: 1 };
  return {
    ...{ id: name, rule, severity: 'warning', location, name, args: {}, because: [], fix: null },
    ...{ messages: {}, fingerprint: '', routes },
    ...more,
  };
}

function namesFor(findings: AuditFinding[], ...requests: string[]): string[][] {
  const rules: AuditResult['rules'] = [
    { name: 'memory-map', title: '', breaks: 'lost-state', fixedBy: 'maps' },
    { name: 'file-write', title: '', breaks: 'lost-files', fixedBy: 'tmpfiles' },
    { name: 'file-log', title: '', breaks: 'operations', fixedBy: null },
  ];
  const steps = requests.map((request) => ({ method: 'GET', path: request }));
  return findingsFor(steps, { findings, rules }).map((found) => found.map(({ name }) => name));
}

describe('findingsFor', () => {
  it('has what fits best first, and what is reached in an unknown way only where nothing else is by its path', () => {
    const findings = [
      finding('unknown', 'memory-map', []),
      finding('middleware', 'memory-map', [{ method: 'ALL', path: '/', below: true }]),
      finding('all', 'memory-map', [{ method: 'ALL', path: '/cart', below: false }]),
      finding('exact', 'memory-map', [{ ...ROUTE, path: '/other' }, ROUTE]),
      finding('elsewhere', 'memory-map', [{ ...ROUTE, path: '/elsewhere' }]),
    ];
    expect(namesFor(findings, '/none', '/cart')).toEqual([
      ['middleware', 'unknown'],
      ['exact', 'all', 'middleware'],
    ]);
  });

  it('has what an earlier request reached, where a request reaches nothing itself', () => {
    const file = finding('file', 'file-write', [ROUTE]);
    const other = finding('other', 'memory-map', [{ ...ROUTE, path: '/other' }]);
    expect(namesFor([file, other], '/read', '/cart', '/read', '/other', '/read')).toEqual([
      ...[[], ['file'], ['file'], ['other'], ['file', 'other']],
    ]);
  });

  it('leaves out what shows in no answer', () => {
    expect(namesFor([finding('log', 'file-log', [ROUTE])], '/cart')).toEqual([[]]);
  });

  it('says which transform would rewrite it', () => {
    const fix = (verdict: 'safe' | 'refuse') => ({ fix: { transform: 'sessions', verdict, reasons: [] } });
    const findings = [
      finding('by rule', 'memory-map', [ROUTE]),
      finding('by its fix', 'memory-map', [ROUTE], fix('safe')),
      finding('refused', 'memory-map', [ROUTE], fix('refuse')),
    ];
    const { rules } = {
      rules: [{ name: 'memory-map', title: '', breaks: 'lost-state' as const, fixedBy: 'maps' }],
    };
    expect(findingsFor([{ method: 'GET', path: '/cart' }], { findings, rules })[0]).toEqual([
      { file: '/app/a.js', line: 1, code: 'memory-map', name: 'by rule', fixedBy: 'maps' },
      { file: '/app/a.js', line: 1, code: 'memory-map', name: 'by its fix', fixedBy: 'sessions' },
      { file: '/app/a.js', line: 1, code: 'memory-map', name: 'refused', fixedBy: null },
    ]);
  });
});

it('an audit looks for routes only if it is asked to', async () => {
  const { findings } = await auditIn(join(PROGRAMS, 'maps-cart'));
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.filter((one) => 'routes' in one)).toEqual([]);
});
