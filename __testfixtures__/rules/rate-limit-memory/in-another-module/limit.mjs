import { rateLimit } from 'express-rate-limit';

const options = { windowMs: 1000 };
export function limit() {
  return rateLimit({ ...options, limit: 3 }); //~ rate-limit-memory rateLimit
}
