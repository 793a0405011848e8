import express from 'express';
import session from 'express-session';

class Sessions {
  readonly store: session.Store;

  constructor() {
    this.store = new session.MemoryStore();
  }

  online(done: (error: unknown, count?: number) => void) {
    this.store.length?.(done);
  }
}

const sessions = new Sessions();
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: sessions.store }));
