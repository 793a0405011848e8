import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { buildApp } from 'fauxqs';

/** An S3 server with an empty bucket. */
export interface S3Service {
  /** What an app's environment must have to use the bucket, by the names of the AWS SDK and of the emitted file. */
  env: Record<S3Variable, string>;
  /** Ends the server, if it was started here. */
  stop: () => Promise<void>;
}

type S3Variable =
  'AWS_ENDPOINT_URL_S3' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_REGION' | 'S3_BUCKET';

let buckets = 0;

/** A server of this process, on the loopback, that keeps all in memory. It takes bodies up to 11 MiB. */
export async function startS3(): Promise<S3Service> {
  const server = buildApp({ logger: false });
  const endpoint = await server.listen({ port: 0, host: '127.0.0.1' });
  const env = {
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ACCESS_KEY_ID: 'test-access-key',
    AWS_SECRET_ACCESS_KEY: 'test-secret-key',
    AWS_REGION: 'us-east-1',
    S3_BUCKET: 'files',
  };
  await withS3(env, (client) => client.send(new CreateBucketCommand({ Bucket: env.S3_BUCKET })));
  return { env, stop: () => server.close() };
}

/** Whether tests are to run on Ceph too: where the environment names it, and always in continuous integration. */
export const WITH_RADOSGW = Boolean(process.env.RADOSGW_URL ?? process.env.CI);

/**
 * The server that `.ci/radosgw` has started, with a bucket of its own. It checks signatures, and a day of a lifecycle
 * rule is two seconds.
 * @throws Error if the environment does not name it
 */
export async function radosgw(
  { RADOSGW_URL: url, RADOSGW_ACCESS_KEY: access, RADOSGW_SECRET_KEY: secret } = process.env,
): Promise<S3Service> {
  if (!url || !access || !secret)
    throw new Error('RADOSGW_URL, RADOSGW_ACCESS_KEY or RADOSGW_SECRET_KEY is not set: run .ci/radosgw');
  const server = {
    AWS_ENDPOINT_URL_S3: url,
    AWS_ACCESS_KEY_ID: access,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_REGION: 'us-east-1',
    S3_BUCKET: '',
  };
  return { env: await anotherBucket({ env: server }), stop: () => Promise.resolve() };
}

/**
 * Removes a bucket in which nothing is.
 * @throws Error if there is an object in it, or an upload that is neither complete nor broken off
 */
export async function removeEmptyBucket(env: S3Service['env']): Promise<void> {
  const bucket = { Bucket: env.S3_BUCKET };
  await withS3(env, async (client) => {
    // Ceph tells of open uploads, the other server keeps a bucket that has one.
    const { Uploads: open = [] } = await client.send(new ListMultipartUploadsCommand(bucket));
    if (open.length) throw new Error(`open uploads: ${open.map(({ Key }) => Key).join()}`);
    await client.send(new DeleteBucketCommand(bucket));
  });
}

/** Deletes all objects of a bucket (the first thousand). */
export async function emptyBucket(env: S3Service['env']): Promise<void> {
  const bucket = { Bucket: env.S3_BUCKET };
  await withS3(env, async (client) => {
    const { Contents: objects = [] } = await client.send(new ListObjectsV2Command(bucket));
    for (const { Key } of objects) await client.send(new DeleteObjectCommand({ ...bucket, Key }));
  });
}

/** An empty bucket more on the same server. */
export async function anotherBucket({ env }: Pick<S3Service, 'env'>): Promise<S3Service['env']> {
  const next = { ...env, S3_BUCKET: `files-${process.pid}-${buckets++}` };
  await withS3(next, (client) => client.send(new CreateBucketCommand({ Bucket: next.S3_BUCKET })));
  return next;
}

/** Lends a client that does not read the environment. */
export async function withS3<Result>(
  env: S3Service['env'],
  work: (client: S3Client) => Promise<Result>,
): Promise<Result> {
  const client = new S3Client({
    endpoint: env.AWS_ENDPOINT_URL_S3,
    region: env.AWS_REGION,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
    forcePathStyle: true,
  });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}
