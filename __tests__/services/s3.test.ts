import { HeadBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { accepts } from '../../src/verify/replicas/port.js';
import { anotherBucket, emptyBucket, radosgw, removeEmptyBucket, startS3, withS3 } from './s3.js';

test('a server has a bucket, and ends when it is stopped', async () => {
  const { env, stop } = await startS3();
  const port = Number(new URL(env.AWS_ENDPOINT_URL_S3).port);
  await withS3(env, (client) => client.send(new HeadBucketCommand({ Bucket: env.S3_BUCKET })));
  expect(await accepts(port, 1000)).toBe(true);
  await stop();
  expect(await accepts(port, 1000)).toBe(false);
});

test('another bucket is empty, and one that is not is not removed until it is emptied', async () => {
  const service = await startS3();
  await withS3(service.env, (client) =>
    client.send(new PutObjectCommand({ Bucket: service.env.S3_BUCKET, Key: 'left', Body: 'over' })),
  );
  await removeEmptyBucket(await anotherBucket(service));
  await expect(removeEmptyBucket(service.env)).rejects.toMatchObject({ name: 'BucketNotEmpty' });
  await emptyBucket(service.env);
  await removeEmptyBucket(service.env);
  await service.stop();
});

test('Ceph has to be named', async () => {
  await expect(radosgw({ RADOSGW_URL: 'http://127.0.0.1:1' })).rejects.toThrow('run .ci/radosgw');
});
