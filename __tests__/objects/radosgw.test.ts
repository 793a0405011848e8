// What only a complete S3 server shows: signatures that are checked, objects that expire, big files.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  DeleteBucketLifecycleCommand,
  GetBucketLifecycleConfigurationCommand,
  PutBucketLifecycleConfigurationCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { radosgw, type S3Service, WITH_RADOSGW, withS3 } from '../services/s3.js';
import { emit, load, removeEmitted } from './emitted.js';
import { runExpire } from './expire.js';
import type { ObjectsFile } from './types.js';

const CJS = { language: 'js', modules: 'require' } as const;
const MB = 1024 * 1024;

describe.skipIf(!WITH_RADOSGW)('Ceph', () => {
  let s3: S3Service;
  let files: ObjectsFile;
  let folder: string;
  beforeAll(async () => {
    s3 = await radosgw();
    files = load(await emit(CJS), s3.env);
    folder = await mkdtemp(join(tmpdir(), 'big-'));
  });
  afterAll(async () => {
    // Ceph works off the buckets that have rules one by one: the next run would wait for this one's.
    const bucket = { Bucket: s3.env.S3_BUCKET };
    await withS3(s3.env, (client) => client.send(new DeleteBucketLifecycleCommand(bucket)));
    await removeEmitted();
    await rm(folder, { recursive: true });
  });

  test('a wrong secret opens nothing', async () => {
    await files.putObject('a.txt', 'text');
    const stranger = load(await emit(CJS), { ...s3.env, AWS_SECRET_ACCESS_KEY: 'guessed' });
    const refused = { name: 'SignatureDoesNotMatch' };
    await expect(stranger.getObject('a.txt')).rejects.toMatchObject(refused);
    await expect(stranger.putObject('a.txt', 'other')).rejects.toMatchObject(refused);
    await expect(stranger.listObjects('')).rejects.toMatchObject(refused);
    await expect(stranger.objectExists('a.txt')).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    Object.assign(process.env, s3.env);
    expect(await files.getObject('a.txt', 'utf8')).toBe('text');
  });

  test('200 MB arrive as they were, from a file and through streams', async () => {
    const path = join(folder, 'big');
    await writeBig(path, 200);
    const expected = await hashOf(createReadStream(path));
    await files.putFile('big', path);
    expect(await files.objectStat('big')).toMatchObject({ size: 200 * MB });
    await pipeline(files.objectReadStream('big'), files.objectWriteStream('again'));
    await files.copyObject('again', 'copy');
    expect(await hashOf(files.objectReadStream('copy'))).toBe(expected);
    const end = files.objectReadStream('big', { start: 150 * MB });
    expect(await hashOf(end)).toBe(await hashOf(createReadStream(path, { start: 150 * MB })));
  });

  test('what is temporary expires, and nothing else', async () => {
    const other = {
      ID: 'other',
      Status: 'Enabled',
      Filter: { Prefix: 'elsewhere/' },
      Expiration: { Days: 300 },
    } as const;
    const bucket = { Bucket: s3.env.S3_BUCKET };
    const rules = { LifecycleConfiguration: { Rules: [other] } };
    await withS3(s3.env, (client) =>
      client.send(new PutBucketLifecycleConfigurationCommand({ ...bucket, ...rules })),
    );
    for (const key of ['tmp/a', 'tmp/b/c', 'tmpfiles/a', 'kept/tmp/a']) await files.putObject(key, 'text');
    const app = await emit(CJS);
    const expiring = [{ prefix: 'tmp/', days: 1 }];
    expect(await runExpire(app, expiring, s3.env)).toContain('deletes what is below tmp/ after 1 day.');
    expect(await runExpire(app, expiring, s3.env)).toContain('has these rules already.');
    const { Rules = [] } = await withS3(s3.env, (client) =>
      client.send(new GetBucketLifecycleConfigurationCommand(bucket)),
    );
    expect(Rules.map(({ ID }) => ID).sort()).toEqual(['expire tmp/', 'other']);
    await expect.poll(() => files.listObjects('tmp'), { timeout: 50_000, interval: 500 }).toEqual([]);
    expect(await files.objectExists('tmpfiles/a')).toBe(true);
    expect(await files.objectExists('kept/tmp/a')).toBe(true);
  });
});

/** A file of so many MB, each with other bytes. */
async function writeBig(path: string, megabytes: number): Promise<void> {
  const file = await open(path, 'w');
  for (let i = 0; i < megabytes; i++) await file.write(Buffer.alloc(MB, `${i};`));
  await file.close();
}

async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}
