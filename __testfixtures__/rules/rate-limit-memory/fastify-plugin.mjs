import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';

export const app = Fastify();
await app.register(rateLimit, { max: 100 }); //~ rate-limit-memory @fastify/rate-limit
