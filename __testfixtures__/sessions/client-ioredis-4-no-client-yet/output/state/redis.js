// The app's connection to Redis: what is kept there is shared by all of its processes.
import Redis from 'ioredis';

export const redisClient = new Redis(process.env.REDIS_URL ?? 'redis://localhost:6379');

// The client connects again by itself; an error is worth a line in the log.
redisClient.on('error', (error) => console.error('Redis:', error.message));

// The connection alone does not keep the process running, nor does the timer that ioredis 4 starts with it.
redisClient.on('connect', () => {
  for (const name of ['stream', '_addedScriptHashesCleanInterval'])
    Reflect.get(redisClient, name)?.unref();
});
