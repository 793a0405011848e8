const fastify = require('fastify')();
const session = require('@fastify/session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

fastify.register(session, {
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});
