import { rateLimit, MemoryStore } from 'express-rate-limit';

export const limiter = rateLimit({ store: new MemoryStore() }); //~ rate-limit-memory limiter
