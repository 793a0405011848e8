'use strict';
module.exports = require('express-session')({
  secret: process.env.SESSION_SECRET,
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
});
