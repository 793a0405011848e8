import type * as Fauxqs from 'fauxqs';
import { Failure } from '../../model/failure.js';
import type { Service } from './service.js';

const BUCKET = 'verify';

/**
 * Starts an S3 server with a bucket in this process, and names it as the AWS SDK and the emitted `objects` do.
 * @throws Failure if its package is not installed
 */
export async function startS3(): Promise<Service> {
  const { startFauxqs } = await load();
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false });
  server.createBucket(BUCKET);
  return {
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${server.port}`,
      AWS_ACCESS_KEY_ID: 'verify',
      AWS_SECRET_ACCESS_KEY: 'verify-secret',
      AWS_REGION: 'us-east-1',
      S3_BUCKET: BUCKET,
    },
    reset: () => Promise.resolve(server.reset()),
    stop: () => server.stop(),
  };
}

/** No dependency of ours: it brings an SDK along that most users do not need. */
async function load(): Promise<typeof Fauxqs> {
  try {
    return await import('fauxqs');
  } catch {
    throw new Failure(
      '--with s3 needs the package fauxqs beside this tool: npm install --save-dev stateless-codemod fauxqs, or ' +
        'npx -p stateless-codemod -p fauxqs stateless-codemod verify …',
    );
  }
}
