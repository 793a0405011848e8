import express from 'express';
import session from 'express-session';
import { createClient } from 'redis';

const client = await createClient({ url: process.env.REDIS_URL })
  .on('error', (error) => console.error(error))
  .connect();

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
