import cookie from '@fastify/cookie';
import session from '@fastify/session';
import Fastify from 'fastify';

const app = Fastify();

app.register(cookie);
app.register(session, {
  secret: process.env.SESSION_SECRET,
  saveUninitialized: false,
  cookie: { secure: false, maxAge: 2 * 60 * 60 * 1000 },
});

app.post('/login', async (request) => {
  const { user } = request.body;
  request.session.set('user', user);
  request.session.set('views', 0);
  return { user };
});

app.get('/me', async (request, reply) => {
  const user = request.session.get('user');
  if (!user) return reply.code(401).send({ error: 'log in first' });
  request.session.views += 1;
  return { user, views: request.session.views };
});

app.post('/logout', async (request, reply) => {
  await request.session.destroy();
  return reply.code(204).send();
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });

process.on('SIGTERM', () => app.close());
