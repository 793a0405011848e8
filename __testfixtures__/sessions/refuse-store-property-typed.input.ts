import express from 'express';
import session, { MemoryStore } from 'express-session';

class Sessions {
  readonly store: MemoryStore;

  constructor() {
    this.store = new MemoryStore();
  }
}

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new Sessions().store }));
