const fastify = require('fastify')();
const fastifySession = require('fastify-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

fastify.register(require('fastify-cookie'));
fastify.register(fastifySession, {
  secret: process.env.SESSION_SECRET,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  cookie: { maxAge: 1000 },
});
