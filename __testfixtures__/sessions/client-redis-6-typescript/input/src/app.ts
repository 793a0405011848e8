import express from 'express';
import session from 'express-session';

import { redis } from './lib/redis';

export const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.get('/', async (_req, res) => void res.json(await redis.get('x')));
