const express = require('express');
const session = require('express-session');

const app = express();
if (process.env.NODE_ENV === 'production') {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
} else {
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 2 } }));
}
