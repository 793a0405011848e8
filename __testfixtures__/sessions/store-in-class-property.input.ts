import express from 'express';
import session from 'express-session';

class Sessions {
  private readonly store = new session.MemoryStore();

  middleware() {
    return session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: this.store });
  }
}

express().use(new Sessions().middleware());
