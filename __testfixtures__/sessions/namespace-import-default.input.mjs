import express from 'express';
import * as sessions from 'express-session';

express().use(sessions.default({ secret: 'cat', cookie: { maxAge: 1000 } }));
