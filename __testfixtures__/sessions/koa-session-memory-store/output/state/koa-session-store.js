// Sessions of Koa in Redis, as the `store` option of koa-session and koa-generic-session wants them.

const ONE_DAY = 86_400_000;

/** Keeps each session under the prefix and its id, for as long as its cookie lives (a day if the cookie does not say). */
function redisSessionStore(client, prefix) {
  return {
    async get(id) {
      const text = await client.get(prefix + id);
      return text === null ? undefined : JSON.parse(text);
    },
    async set(id, session, maxAge) {
      const milliseconds = typeof maxAge === 'number' ? Math.max(1, Math.ceil(maxAge)) : ONE_DAY;
      await client.set(prefix + id, JSON.stringify(session), { PX: milliseconds });
    },
    async destroy(id) {
      await client.del(prefix + id);
    },
  };
}

module.exports = { redisSessionStore };
