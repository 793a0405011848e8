import express from 'express';
import session from 'express-session';
import { env } from './env.ts';

express().use(session({ secret: env.secret, cookie: { maxAge: 1000 } }));
