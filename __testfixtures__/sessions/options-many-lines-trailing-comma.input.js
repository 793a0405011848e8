const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  name: 'sid',
  secret: ['new', 'old'],
  cookie: {
    httpOnly: true,
    maxAge: 1000,
  },
}));
