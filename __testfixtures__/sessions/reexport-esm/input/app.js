import express from 'express';
import { session } from './lib/web.js';

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
