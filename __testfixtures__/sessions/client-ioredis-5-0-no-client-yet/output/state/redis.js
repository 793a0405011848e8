// The app's connection to Redis: what is kept there is shared by all of its processes.
const { Redis } = require('ioredis');

const redisClient = new Redis(process.env.REDIS_URL ?? 'redis://localhost:6379');

// The client connects again by itself; an error is worth a line in the log.
redisClient.on('error', (error) => console.error('Redis:', error.message));

// The connection alone does not keep the process running.
redisClient.on('connect', () => redisClient.stream.unref());

module.exports = { redisClient };
