import { Router } from 'express';
import { rateLimit, type Options } from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { client } from './client.js';

export function tokens(limit: Partial<Options>): Router {
  return Router().use(rateLimit({ windowMs: 60_000, max: 50, ...limit }));
}

const store = new RedisStore({ sendCommand: (...words: string[]) => client.sendCommand(words) });
export const app = Router().use(tokens({ store }));
