const express = require('express');
const session = require('express-session');

function sessionOptions() {
  const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
  if (process.env.NODE_ENV === 'production') options.cookie.secure = 'auto';
  return options;
}

express().use(session(sessionOptions()));
