import session, { type SessionOptions } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    user: string;
    views: number;
  }
}

const options: SessionOptions = {
  secret: process.env.SESSION_SECRET as string,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 2 * 60 * 60 * 1000 },
};

export const sessions = session(options);
