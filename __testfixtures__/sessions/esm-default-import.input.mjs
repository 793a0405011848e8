import express from 'express';
import session from 'express-session';
import { router } from './routes.mjs';

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
}));
app.use(router);
