import express, { type Express } from 'express';
import session from 'express-session';
import createMemoryStore from 'memorystore';

export function setUp(app: Express) {
  const MemoryStore = createMemoryStore(session);

  // Sessions of a day
  const settings: session.SessionOptions = {
    secret: 'cat', resave: false, saveUninitialized: false,
    cookie: { maxAge: 86400000 },
    store: new MemoryStore({
      checkPeriod: 86400000, // a day
    }),
  };

  app.use(session(settings));
}

setUp(express());
