const session = require('express-session');

module.exports = session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
