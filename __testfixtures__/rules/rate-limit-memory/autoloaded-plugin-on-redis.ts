import rateLimit from '@fastify/rate-limit';
import { Redis } from 'ioredis';

export const autoConfig = { max: 100, timeWindow: '1 minute', redis: new Redis() };

export default rateLimit;
