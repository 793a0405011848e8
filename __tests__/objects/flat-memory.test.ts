// Big files go through an app without ever being in it. The S3 server is in another process than the app: this one.
import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type S3Service, startS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';

const MB = 1024 * 1024;
const SIZE = 200 * MB;

let s3: S3Service;
let app: string;
beforeAll(async () => {
  s3 = await startS3();
  app = await emit({ language: 'js', modules: 'import' });
  await copyFile(new URL('flat-memory-app.mjs', import.meta.url), join(app, 'app.mjs'));
  const files = load(await emit({ language: 'js', modules: 'require' }), s3.env);
  await files.putObject('small', Buffer.alloc(12 * MB));
  await files.putObject('big', Buffer.alloc(SIZE));
});
afterAll(async () => {
  await s3.stop();
  await removeEmitted();
});

test.each(['putObject', 'objectWriteStream', 'objectStorage', 'objectReadStream', 'sendObject'])(
  '%s of 200 MB',
  async (work) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['app.mjs', work, String(SIZE)], {
      cwd: app,
      env: { ...process.env, ...s3.env },
    });
    expect(Number(stdout) / MB).toBeLessThan(64);
  },
);
