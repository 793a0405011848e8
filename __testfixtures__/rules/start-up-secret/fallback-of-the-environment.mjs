import { randomUUID } from 'node:crypto';
import cookieParser from 'cookie-parser';
import express from 'express';

const secret = process.env.COOKIE_SECRET ?? randomUUID(); //~ start-up-secret secret
export const app = express();
app.use(cookieParser(secret));
