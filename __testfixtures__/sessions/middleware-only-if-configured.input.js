const express = require('express');
const passport = require('./passport');

const app = express();
if (passport) {
  app.use(
    require('express-session')({
      secret: 'cat',
      resave: false,
      saveUninitialized: false,
    })
  );
  app.use(passport.session());
}
