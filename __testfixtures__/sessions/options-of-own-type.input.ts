import express from 'express';
import session from 'express-session';

const options: { secret: string; resave: boolean } = { secret: 'cat', resave: false };

express().use(session(options));
