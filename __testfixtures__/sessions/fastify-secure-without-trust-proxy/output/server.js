const fastify = require('fastify')();
const session = require('@fastify/session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

fastify.register(session, {
  secret: 'a'.repeat(32),
  cookie: { secure: true, maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});
