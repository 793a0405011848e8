import express from 'express';
import { default as session } from 'express-session';

express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
