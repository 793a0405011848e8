import express from 'express';
import session, { type SessionOptions } from 'express-session';

const options: SessionOptions = {
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
};

express().use(session(options));
