/** Which client source suits a client library, and what the app must set. */
export function redisClientSource(client: { package: 'redis' | 'ioredis'; major: number }): string {
  if (client.package === 'ioredis')
    return client.major < 5 ? 'redis-client/ioredis-4' : 'redis-client/ioredis';
  return client.major < 4 ? 'redis-client/node-redis-3' : 'redis-client/node-redis';
}

/** The first version of a major one that has what the emitted file calls: `unref` of redis, `Redis` by name of ioredis. */
export function redisClientSince(client: {
  package: 'redis' | 'ioredis';
  major: number;
}): string | undefined {
  if (client.package === 'redis') return client.major === 4 ? '4.3.0' : undefined;
  return client.major === 5 ? '5.3.0' : undefined;
}

/** What the emitted file exports. */
export const CLIENT_EXPORT = 'redisClient';

/** Environment variables that the emitted file reads. */
export const ENVIRONMENT = [
  {
    name: 'REDIS_URL',
    example: 'redis://localhost:6379',
    comment: 'Redis that all processes of the app share',
  },
];
