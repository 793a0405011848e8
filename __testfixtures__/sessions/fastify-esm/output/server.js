import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';

const fastify = Fastify();
fastify.register(cookie);
fastify.register(session, {
  secret: process.env.SESSION_SECRET,
  cookie: { secure: 'auto' },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});
fastify.listen({ port: 3000 });
