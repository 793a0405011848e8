import express from 'express';
import session from 'express-session';
import { createClient } from 'redis';

const client = createClient();

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
