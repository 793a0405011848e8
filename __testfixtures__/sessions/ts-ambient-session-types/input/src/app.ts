import express from 'express';
import session from 'express-session';
import './session-data';

declare module 'express-session' {
  interface SessionData {
    cart: string[];
  }
}

express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
