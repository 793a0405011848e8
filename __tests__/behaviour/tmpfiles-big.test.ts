// A big file is written, sent and downloaded by a rewritten app that never has it in memory. The S3 server is in this
// process, the app is not.
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGroup } from '../../src/verify/replicas/group.js';
import { startS3, type S3Service } from '../services/s3.js';
import { removeApps, rewriteApp, startOf } from './app.js';

const MB = 1024 * 1024;

let s3: S3Service;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => {
  await s3.stop();
  await removeApps();
});

test('200 MB in flat memory', { timeout: 180_000 }, async ({ signal: abort }) => {
  const app = await rewriteApp({ program: 'tmpfiles-big' }, 'tmpfiles');
  expect(app.result.findings.filter(({ outcome }) => outcome !== 'transformed')).toEqual([]);
  const start = startOf(app, { ...s3.env, NODE_ENV: 'production' });
  const group = await startGroup({ ...start, replicas: 1, abort });
  try {
    const port = group.replicas[0]?.container.port ?? 0;
    const put = (name: string, size: number) => ask(port, `/make/${name}?mb=${size}`);
    await put('small', 12);
    await ask(port, '/files/small');
    const before = Number((await ask(port, '/memory')).text);
    expect((await put('big', 200)).text).toBe(String(200 * MB));
    expect((await ask(port, '/files/big')).bytes).toBe(200 * MB);
    const peak = Number((await ask(port, '/peak')).text);
    expect((peak - before) / MB).toBeLessThan(64);
  } finally {
    await group.stop();
  }
});

/** The length of an answer, and its text if it is short. */
function ask(port: number, path: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path, agent: false }, (response) => {
      let bytes = 0;
      let text = '';
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes < 100) text += chunk.toString();
      });
      response.on('end', () => resolve({ bytes, text }));
      response.on('error', reject);
    }).on('error', reject);
  });
}
