const express = require('express');
const session = require('express-session');

const app = express();
const sess = {
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
};

if (process.env.NODE_ENV === 'production') {
  sess.cookie.secure = true;
}

app.use(session(sess));
