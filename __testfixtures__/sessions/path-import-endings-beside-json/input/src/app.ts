import express from 'express';
import session from 'express-session';
import settings from './settings.json' with { type: 'json' };

express().use(session({ secret: settings.secret, cookie: { maxAge: 1000 } }));
