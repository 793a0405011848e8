const rateLimit = require('express-rate-limit');
const { RedisStore } = require('rate-limit-redis');
const { client } = require('redis-client');

module.exports = rateLimit({ //~ rate-limit-memory rateLimit
  store: process.env.REDIS_URL ? new RedisStore({ client }) : undefined,
});
