import express from 'express';
import session from 'express-session';
import createMemoryStore from 'memorystore';

const MemoryStore = createMemoryStore(session);

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  store: new MemoryStore({ checkPeriod: 3600000, ttl: 2 * 60 * 60 * 1000, max: 500 }),
}));
