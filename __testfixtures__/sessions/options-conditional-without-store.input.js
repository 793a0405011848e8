const express = require('express');
const session = require('express-session');

const isTls = process.env.TLS === '1';

express().use(session(isTls ? { secret: 'cat', cookie: { secure: 'auto', maxAge: 1 } } : { secret: 'cat' }));
