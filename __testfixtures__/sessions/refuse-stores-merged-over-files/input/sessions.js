const session = require('express-session');

exports.sessions = () => session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
