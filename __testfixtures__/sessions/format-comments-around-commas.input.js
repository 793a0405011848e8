const express = require('express');
const session = require('express-session');

express().use(session({
  secret: 'cat' /* before */, // after
  resave: false, /* between */ saveUninitialized: false
  , // alone
  cookie: /* value */ { maxAge: 1000 } /* last */
  // the end
}));
