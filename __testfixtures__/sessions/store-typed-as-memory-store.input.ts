import express from 'express';
import session from 'express-session';

const store: session.MemoryStore = new session.MemoryStore();
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
