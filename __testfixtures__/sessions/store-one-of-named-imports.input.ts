import express from 'express';
import session, { MemoryStore, type SessionData } from 'express-session';

export type Data = SessionData;
express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new MemoryStore(),
}));
