import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Failure } from '../../src/model/failure.js';
import { replay, StartFailure, startGroup } from '../../src/verify/index.js';
import { type TestApp, writeApp } from './apps.js';

let app: TestApp;
afterEach(async () => {
  await app.expectNothingLeft();
  await app.remove();
});

const failureOf = async (run: Promise<unknown>): Promise<StartFailure> => {
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartFailure);
  expect(error).toBeInstanceOf(Failure);
  return error as StartFailure;
};
const trace = [{ path: '/' }, { path: '/' }, { path: '/' }];

test('crash at start: one line says what and where, the log is attached', async () => {
  app = await writeApp(`console.error('no database');\nprocess.exit(7);`);
  const failure = await failureOf(replay({ ...app.options, trace, replicas: 2 }));
  expect(failure.message).toBe(
    `baseline: \`${process.execPath} server.mjs\` in ${app.folder} ended before it was ready (exit code 7)`,
  );
  expect(failure.log).toEqual(['no database']);
});

test('a crash of one replica ends the others too', async () => {
  app = await writeApp(`
import { openSync } from 'node:fs';
// Who comes second fails.
try { openSync(process.env.NOTES + '.lock', 'wx'); } catch { process.exit(1); }
serve(() => ({}));`);
  const failure = await failureOf(startGroup({ ...app.options, replicas: 2 }));
  expect(failure.message).toMatch(/^replica [01]: .* ended before it was ready \(exit code 1\)$/);
});

test('hang at start: killed after the time allowed', async () => {
  app = await writeApp(`console.log('waiting for the moon'); setInterval(() => {}, 1000);`);
  const failure = await failureOf(
    replay({ ...app.options, trace, replicas: 2, ready: { timeoutMs: 4_000 } }),
  );
  expect(failure.message).toMatch(
    /did not accept connections on port \d+ within 4000 ms; does it listen on \$PORT\? If its port is fixed in its code, name it: --port N$/,
  );
  expect(failure.log).toEqual(['waiting for the moon']);
});

test('a program that does not exist', async () => {
  app = await writeApp(`serve(() => ({}));`);
  await startGroup({ ...app.options, replicas: 1 }).then((group) => group.stop());
  const failure = await failureOf(startGroup({ ...app.options, start: ['no-such-program'], replicas: 1 }));
  expect(failure.message).toBe(
    `replica: \`no-such-program\` in ${app.folder} ended before it was ready (spawn no-such-program ENOENT)`,
  );
});

test('a port of its own choice is taken by the second replica', async () => {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  app = await writeApp(`
import { createServer } from 'node:http';
createServer().listen(Number(process.env.FIXED));`);
  const env = { ...app.options.env, FIXED: String(port) };
  const failure = await failureOf(startGroup({ ...app.options, env, replicas: 1 }));
  expect(failure.message).toMatch(
    /\(exit code 1\); its port is taken: does it listen on \$PORT\? If its port is fixed in its code, name it: --port N$/,
  );
  server.close();
});

test('abort between requests', async () => {
  app = await writeApp(`process.on('SIGTERM', () => {}); serve(() => ({}));`);
  const abort = new AbortController();
  const reason = new Error('enough');
  const run = replay({
    ...app.options,
    ...{ trace, replicas: 3, abort: abort.signal, graceMs: 200 },
    onProgress: ({ run, done }) => run === 'replicas' && done === 2 && abort.abort(reason),
  });
  await expect(run).rejects.toBe(reason);
  expect((await app.notes()).length).toBe(2 + 3);
});

test('abort while a request hangs, while the app starts, and before anything', async () => {
  const caller = createServer((_, response) => response.end()).listen(0);
  await once(caller, 'listening');
  const { port } = caller.address() as AddressInfo;
  app = await writeApp(`
const call = () => fetch('http://127.0.0.1:${port}');
if (process.env.HANG === 'start') setInterval(() => {}, 1000), call();
else serve(async () => (await call(), new Promise(() => {})));`);
  for (const hang of ['start', 'request']) {
    const abort = new AbortController();
    const env = { ...app.options.env, HANG: hang };
    caller.once('request', () => abort.abort(new Error(hang)));
    await expect(replay({ ...app.options, env, trace, replicas: 2, abort: abort.signal })).rejects.toThrow(
      hang,
    );
    await app.expectNothingLeft();
  }
  const before = await app.notes();
  await expect(replay({ ...app.options, trace, replicas: 1, abort: AbortSignal.abort('no') })).rejects.toBe(
    'no',
  );
  expect(await app.notes()).toEqual(before);
  caller.close();
});

test('abort kills at once, without waiting for a turn of the event loop', async () => {
  app = await writeApp(`serve(() => ({}));`);
  const abort = new AbortController();
  const group = await startGroup({ ...app.options, replicas: 2, abort: abort.signal });
  const ends = group.replicas.map((replica) => replica.container.process);
  abort.abort();
  // Nothing but the abort ends them: `stop` is not called yet.
  await Promise.all(ends.map((process) => process.ended));
  expect(ends.map((process) => process.end)).toEqual(['signal SIGKILL', 'signal SIGKILL']);
  await group.stop();
});

test('many replicas may share one abort signal without a warning', async () => {
  app = await writeApp(`serve(() => ({}));`);
  const warnings: string[] = [];
  const listen = (warning: Error) => warnings.push(warning.message);
  process.on('warning', listen);
  const group = await startGroup({ ...app.options, replicas: 11, abort: new AbortController().signal });
  await group.stop();
  process.off('warning', listen);
  expect(warnings).toEqual([]);
});

test('an error thrown by a callback', async () => {
  app = await writeApp(`serve(() => ({}));`);
  const onProgress = () => {
    throw new Error('from the callback');
  };
  await expect(replay({ ...app.options, trace, replicas: 2, onProgress })).rejects.toThrow(
    'from the callback',
  );
});

test('wrong options start nothing', async () => {
  app = await writeApp(`serve(() => ({}));`);
  const messages: Record<string, object> = {
    'verify: replicas: expected a number from 1, got 0': { replicas: 0, baseline: {} },
    'verify: restartEvery: expected a number of requests from 1, got 0': { restartEvery: 0 },
    'verify: start: expected the command that starts the app': { start: ' ' },
    'trace: expected a list of requests with at least one in it': { trace: [] },
    [`${app.folder}/none: no such folder; name the folder of the app to start`]: {
      app: `${app.folder}/none`,
    },
  };
  for (const [message, wrong] of Object.entries(messages)) {
    await expect(replay({ ...app.options, trace, replicas: 2, ...wrong })).rejects.toThrow(
      new Failure(message),
    );
  }
  expect(await app.notes()).toEqual([]);
  // One good run, for the check after each test.
  await startGroup({ ...app.options, replicas: 1 }).then((group) => group.stop());
});
