import { S3Client } from '@aws-sdk/client-s3';

let client: S3Client | undefined;

/** Made at the first call: by then the environment is complete, whoever fills it. */
export function s3(): S3Client {
  // By default 50 slow downloads would keep everybody else waiting.
  const agent = { keepAlive: true, maxSockets: 1000 };
  client ??= new S3Client({
    requestHandler: { httpAgent: agent, httpsAgent: agent },
    // Other servers than Amazon's seldom have a host name for each bucket.
    forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL),
  });
  return client;
}

export function bucket(): string {
  const name = process.env.S3_BUCKET;
  if (!name) throw new Error('S3_BUCKET is not set: it names the bucket that holds the files of this app');
  return name;
}
