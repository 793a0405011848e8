import type { TestProject } from 'vitest/node';
import { type RedisService, startRedis } from './redis.js';

declare module 'vitest' {
  export interface ProvidedContext {
    redis: Pick<RedisService, 'url' | 'databases'>;
  }
}

/** One Redis for the whole run; `ownRedis()` gives each test file its own database of it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, databases, stop } = await startRedis();
  project.provide('redis', { url, databases });
  return stop;
}
