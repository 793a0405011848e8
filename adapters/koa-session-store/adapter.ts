/** Which store source suits a client library; null for clients whose commands take callbacks. */
export function koaSessionStoreSource(client: {
  package: 'redis' | 'ioredis';
  major: number;
}): string | null {
  if (client.package === 'ioredis') return 'koa-session-store/ioredis';
  return client.major < 4 ? null : 'koa-session-store/node-redis';
}

/** What the emitted file exports. */
export const STORE_EXPORT = 'redisSessionStore';
