// Sessions of Koa in Redis, as the `store` option of koa-session and koa-generic-session wants them.

interface RedisCommands {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options: { PX: number }): Promise<unknown>;
  del(key: string): Promise<unknown>;
}

const ONE_DAY = 86_400_000;

/** Keeps each session under the prefix and its id, for as long as its cookie lives (a day if the cookie does not say). */
export function redisSessionStore(client: RedisCommands, prefix: string) {
  return {
    async get(id: string): Promise<any> {
      const text = await client.get(prefix + id);
      return text === null ? undefined : JSON.parse(text);
    },
    async set(id: string, session: object, maxAge?: number | 'session'): Promise<void> {
      const milliseconds = typeof maxAge === 'number' ? Math.max(1, Math.ceil(maxAge)) : ONE_DAY;
      await client.set(prefix + id, JSON.stringify(session), { PX: milliseconds });
    },
    async destroy(id: string): Promise<void> {
      await client.del(prefix + id);
    },
  };
}
