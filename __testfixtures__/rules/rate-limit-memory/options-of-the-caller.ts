import { Router } from 'express';
import { rateLimit, type Options } from 'express-rate-limit';

interface Settings {
  limit?: Partial<Options> | false;
}

export function tokens({ limit }: Settings): Router {
  const router = Router();
  if (limit !== false) router.use(rateLimit({ windowMs: 60_000, max: 50, ...limit })); //~ rate-limit-memory rateLimit
  return router;
}

export const app = Router().use(tokens({}), tokens({ limit: { max: 10 } }));
