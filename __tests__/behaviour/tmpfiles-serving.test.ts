// Apps that send or serve what they wrote: after the transform, any process answers as the one process did, with a disk
// of its own that is thrown away at every restart.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGroup } from '../../src/verify/replicas/group.js';
import { parseTrace } from '../../src/verify/index.js';
import { play, type Restarts } from '../../src/verify/play.js';
import type { Answer } from '../../src/model/replay.js';
import type { Step } from '../../src/verify/traces/step.js';
import { anotherBucket, startS3, type S3Service } from '../services/s3.js';
import { type App, layApp, removeApps, rewriteApp, startOf } from './app.js';

const PROGRAMS = [
  'tmpfiles-reports',
  'tmpfiles-gallery',
  'tmpfiles-thumbs',
  'tmpfiles-koa-notes',
  'tmpfiles-fastify-charts',
];

/** Headers whose values say the same on any process. */
const COMPARED = [
  ...['content-type', 'content-length', 'content-range', 'content-disposition'],
  ...['accept-ranges', 'cache-control', 'location'],
];

let s3: S3Service;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await removeApps();
});

describe.for(PROGRAMS)('%s', (program) => {
  let original: App;
  let app: Awaited<ReturnType<typeof rewriteApp>>;
  let trace: Step[];
  beforeAll(async () => {
    original = await layApp({ program });
    app = await rewriteApp({ program }, 'tmpfiles');
    trace = parseTrace(await readFile(join(original.folder, 'trace.jsonl'), 'utf8'), program).steps;
  });

  test('all of its files are objects', () => {
    const left = app.result.findings.filter(({ outcome }) => outcome !== 'transformed');
    expect(left.map(({ name, fix }) => `${name}: ${fix?.reasons[0]?.code ?? ''}`)).toEqual([]);
    expect(app.result.findings.length).toBeGreaterThan(0);
  });

  test('any process answers as the one process did', { timeout: 180_000 }, async ({ signal: abort }) => {
    const restarts: Restarts = { restartEvery: 2, signal: 'alternate' };
    const before = await answersOf(original, trace, { replicas: 1, restarts: {}, abort });
    expect(before.flatMap(({ unexpected }) => unexpected ?? [])).toEqual([]);
    expect(await answersOf(original, trace, { replicas: 3, restarts, abort })).not.toEqual(before);
    expect(await answersOf(app, trace, { replicas: 1, restarts, abort })).toEqual(before);
    expect(await answersOf(app, trace, { replicas: 3, restarts, abort })).toEqual(before);
  });
});

interface Scene {
  replicas: number;
  restarts: Restarts;
  abort: AbortSignal;
}

/** What an app answers to a trace, with an empty bucket at the start. */
async function answersOf(app: App, trace: readonly Step[], { replicas, restarts, abort }: Scene) {
  const start = startOf(app, { ...(await anotherBucket(s3)), NODE_ENV: 'production' });
  const group = await startGroup({ ...start, replicas, abort });
  try {
    const steps = await play(trace, group, start, restarts, () => {});
    return steps.map(({ path, outcome, unexpected, crash }, index) => {
      const request = `${index + 1} ${trace[index]?.method ?? ''} ${path}`;
      if ('error' in outcome) return { request, unexpected, crash, error: outcome.error };
      return { request, unexpected, crash, ...comparable(outcome) };
    });
  } finally {
    await group.stop();
  }
}

/** What of an answer says the same on any process. */
function comparable({ status, body, headers }: Answer) {
  // Express has its error handler write the page.
  if (status === 416) return { status, range: headers['content-range'] };
  const said = COMPARED.map((name) => `${name}: ${String(headers[name])}`.replace('UTF-8', 'utf-8'));
  return { status, body, headers: said };
}
