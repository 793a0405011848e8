import express from 'express';
import session, { type Store } from 'express-session';

const store: Store = new session.MemoryStore();
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
