// The app's connection to Redis: what is kept there is shared by all of its processes.
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL ?? 'redis://localhost:6379' });

// Without a listener an error would end the process. The client connects again by itself.
redisClient.on('error', (error) => console.error('Redis:', error.message));

// Commands wait until the connection is there.
redisClient.connect().catch((error) => console.error('Redis:', error.message));

// The connection alone does not keep the process running.
redisClient.on('connect', () => redisClient.unref());

module.exports = { redisClient };
