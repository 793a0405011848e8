const session = require('express-session');
const { createClient } = require('redis');

exports.client = createClient().connect();
exports.sessions = session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
