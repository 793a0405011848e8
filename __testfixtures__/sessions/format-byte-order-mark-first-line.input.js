module.exports = require('express-session')({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
