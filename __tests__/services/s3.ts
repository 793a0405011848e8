import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
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
