import Fastify from 'fastify';
import rooms from './rooms.mjs';
import { routes } from './routes.mjs';

const app = Fastify();
app.register(rooms);
app.register(routes, { prefix: '/rooms' });
