const express = require('express');
const session = require('express-session');

const base = { secret: 'cat', resave: false };
const more = { cookie: { maxAge: 1000 } };

express().use(session(Object.assign({}, base, more)));
