const express = require('express');
const session = require('express-session');

const base = { secret: 'cat', resave: false };

express().use(session({ ...base, cookie: { maxAge: 1000 } }));
