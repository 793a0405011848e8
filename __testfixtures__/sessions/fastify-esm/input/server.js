import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';

const fastify = Fastify();
fastify.register(cookie);
fastify.register(session, { secret: process.env.SESSION_SECRET, cookie: { secure: 'auto' } });
fastify.listen({ port: 3000 });
