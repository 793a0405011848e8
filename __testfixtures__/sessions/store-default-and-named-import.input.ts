import express from 'express';
import session, { MemoryStore } from 'express-session';

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new MemoryStore(),
}));
