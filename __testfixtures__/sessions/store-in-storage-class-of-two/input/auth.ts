import session from 'express-session';
import { storage } from './storage';

export const middleware = session({ secret: 'cat', resave: false, saveUninitialized: false, store: storage.sessionStore });
