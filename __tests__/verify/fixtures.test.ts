// Every app of __testfixtures__/verify/<kind>/ has one kind of state. `stateful/` keeps it in the process or on its
// disk, and fails at the requests that a person would name; `stateless/` does the same for its clients, and passes.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  parseTrace,
  replay,
  type Difference,
  type ReplayResult,
  type Trace,
} from '../../src/verify/index.js';
import { layApp, removeApps, startOf } from '../behaviour/app.js';
import { ownRedis } from '../services/own-redis.js';
import { flush } from '../services/redis.js';
import { anotherBucket, emptyBucket, type S3Service, startS3 } from '../services/s3.js';

const FIXTURES = new URL('../../__testfixtures__/verify/', import.meta.url);
const KINDS = readdirSync(FIXTURES).filter((name) => !name.startsWith('_'));

/** What `expected.json` says of the stateful app. */
interface Expected {
  /** The request that a person would name: method, and path as it stands in the trace. */
  first: string;
  /** All steps, from 1, that do not go as on one process. */
  failing: number[];
  /** What is wrong with the first of them. */
  difference: Difference;
}

let redis: string;
let s3: S3Service;
beforeAll(async () => {
  redis = await ownRedis();
  s3 = await startS3();
});
afterAll(async () => {
  await removeApps();
  await s3.stop();
});

const read = (kind: string, file: string) => readFile(new URL(`${kind}/${file}`, FIXTURES), 'utf8');

async function traceOf(kind: string): Promise<Trace['steps']> {
  return parseTrace(await read(kind, 'trace.json'), `${kind}/trace.json`).steps;
}

/** As the command does by default. */
async function verify(kind: string, twin: string, abort: AbortSignal): Promise<ReplayResult> {
  const app = await layApp({ program: `../verify/${kind}/${twin}` });
  const bucket = await anotherBucket(s3);
  const secrets = { SESSION_SECRET: 'of the environment', TOKEN_SECRET: 'of the environment' };
  const reset = async () => void (await Promise.all([flush(redis), emptyBucket(bucket)]));
  return replay({
    ...startOf(app, { ...bucket, ...secrets, REDIS_URL: redis }),
    trace: await traceOf(kind),
    ...{ replicas: 3, restartEvery: 5, pauseMs: 0, reset, abort },
  });
}

describe.for(KINDS)('%s', (kind) => {
  test('the stateful app fails at the requests that a person would name', async ({ signal }) => {
    const { first, failing, difference } = JSON.parse(await read(kind, 'expected.json')) as Expected;
    const trace = await traceOf(kind);
    const result = await verify(kind, 'stateful', signal);
    const failed = result.steps.filter(({ verdict }) => verdict !== 'same');
    expect(failed.map(({ step }) => step)).toEqual(failing);
    const [one] = failed.map(({ step }) => trace[step - 1]);
    expect(`${one?.method} ${one?.path}`).toBe(first);
    expect(failed[0]?.difference).toEqual(difference);
    expect(result.steps.flatMap(({ baselineUnexpected }) => baselineUnexpected ?? [])).toEqual([]);
    expect(result.interchangeable).toBe(false);
  });

  test('its stateless twin passes', async ({ signal }) => {
    const result = await verify(kind, 'stateless', signal);
    expect(result.steps.flatMap(({ summary }) => summary ?? [])).toEqual([]);
    expect(result.interchangeable).toBe(true);
  });
});
