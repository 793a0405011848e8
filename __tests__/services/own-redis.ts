import { inject } from 'vitest';
import { databaseUrl, flush } from './redis.js';

/**
 * An empty database for this test file. Workers run one file at a time, so a database for each worker is enough.
 * Tests in the file share it: call this in `beforeEach`, or use keys of their own.
 * @returns its URL (`redis://host:port/N`)
 */
export async function ownRedis(): Promise<string> {
  const url = databaseUrl(inject('redis'), Number(process.env.VITEST_POOL_ID ?? 1) - 1);
  await flush(url);
  return url;
}
