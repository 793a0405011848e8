import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import { Redis } from 'ioredis';

export const app = Fastify();
await app.register(rateLimit, { max: 100, redis: new Redis(process.env.REDIS_URL) });
