import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';

const app = Fastify();
app.register(cookie);
app.register(session, {
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 3600_000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});

app.post('/login', async (request) => {
  request.session.user = { name: request.body.name, since: Date.now(), roles: new Array(2).fill('guest') };
  request.session.cookie.expires = new Date(Date.now() + 86400_000);
  return { name: request.session.user.name, now: new Date() };
});

app.post('/seen/:page', async (request) => {
  const seen = new Set(request.session.get('seen'));
  seen.add(request.params.page);
  request.session.set('seen', [...seen]);
  return seen.size;
});

app.listen({ port: 3000 });
