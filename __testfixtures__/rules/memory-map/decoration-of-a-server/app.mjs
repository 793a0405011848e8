import Fastify from 'fastify';
import { routes } from './routes.mjs';

const app = Fastify();
const hits = new Map(); //~ memory-map hits
app.decorate('rooms', new Map()); //~ memory-map rooms
app.decorate('limits', new Map([['free', 10]]));
app.decorate('hits', hits);
app.register(routes);
