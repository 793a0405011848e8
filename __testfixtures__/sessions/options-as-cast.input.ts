import express from 'express';
import session from 'express-session';

express().use(session({ secret: 'cat', cookie: { maxAge: 1000 } } as session.SessionOptions));
