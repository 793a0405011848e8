import express from 'express';
import session from 'express-session';
import { env } from './env.js';

export const app = express();

app.use(
  session({
    secret: env.sessionSecret,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: env.sessionAge },
  }),
);
