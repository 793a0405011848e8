const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

exports.store = new RedisStore({ client: redisClient, prefix: 'app:sess:' });
