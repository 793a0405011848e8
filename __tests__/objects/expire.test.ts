// The script that has S3 delete temporary objects keeps the rules that a bucket has, and does nothing twice.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GetBucketLifecycleConfigurationCommand, type LifecycleRule } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withS3 } from '../services/s3.js';
import { emit, removeEmitted } from './emitted.js';
import { runExpire } from './expire.js';

/** The part of S3 that keeps the lifecycle configuration of a bucket, as the XML that it was sent. */
let stored: string | undefined;
let writes = 0;
let server: Server;
let folder: string;
let env: Parameters<typeof withS3>[0];
beforeAll(async () => {
  server = createServer((req, res) => {
    if (req.method === 'PUT')
      return void text(req).then((xml) => {
        stored = xml;
        writes += 1;
        res.end();
      });
    return stored
      ? res.end(stored)
      : res.writeHead(404).end('<Error><Code>NoSuchLifecycleConfiguration</Code></Error>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  folder = await emit({ language: 'js', modules: 'import' }, []);
  env = {
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
    AWS_REGION: 'us-east-1',
    S3_BUCKET: 'files',
  };
});
afterAll(async () => {
  server.close().closeAllConnections();
  await removeEmitted();
});
beforeEach(() => {
  stored = undefined;
  writes = 0;
});

const rules = (): Promise<LifecycleRule[] | undefined> =>
  withS3(env, async (client) => {
    const command = new GetBucketLifecycleConfigurationCommand({ Bucket: env.S3_BUCKET });
    return (await client.send(command)).Rules;
  });

const rule = (prefix: string, days: number) => ({
  ID: `expire ${prefix}`,
  Status: 'Enabled',
  Filter: { Prefix: prefix },
  Expiration: { Days: days },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: days },
});

const OTHERS = `<LifecycleConfiguration><Rule><ID>logs</ID><Status>Disabled</Status><Filter><And><Prefix>logs/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></And></Filter><Expiration><Days>9</Days></Expiration><Transition><Days>3</Days><StorageClass>GLACIER</StorageClass></Transition></Rule></LifecycleConfiguration>`;

test('a bucket without rules', async () => {
  const printed = await runExpire(folder, [{ prefix: 'tmp/', days: 1 }], env);
  expect(printed).toBe('The bucket files deletes what is below tmp/ after 1 day.\n');
  expect(await rules()).toEqual([rule('tmp/', 1)]);
});

test('the rules of others stay, and a second run writes nothing', async () => {
  stored = OTHERS;
  const [other] = (await rules()) ?? [];
  const expiring = [
    { prefix: 'tmp/', days: 1 },
    { prefix: 'exports/', days: 7 },
  ];
  await runExpire(folder, expiring, env);
  expect(await rules()).toEqual([other, rule('tmp/', 1), rule('exports/', 7)]);
  expect(other?.Filter?.And?.Tags).toEqual([{ Key: 'k', Value: 'v' }]);
  expect(await runExpire(folder, expiring, env)).toBe('The bucket files has these rules already.\n');
  expect(writes).toBe(1);
});

test('its own rule is brought up to date', async () => {
  await runExpire(folder, [{ prefix: 'tmp/', days: 1 }], env);
  await runExpire(folder, [{ prefix: 'tmp/', days: 3 }], env);
  expect(await rules()).toEqual([rule('tmp/', 3)]);
});

test('without S3_BUCKET it says what is missing', async () => {
  const without = { ...env, S3_BUCKET: '' };
  await expect(runExpire(folder, [{ prefix: 'tmp/', days: 1 }], without)).rejects.toThrow(
    'S3_BUCKET is not set',
  );
});
