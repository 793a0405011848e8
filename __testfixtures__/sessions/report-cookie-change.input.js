const express = require('express');
const session = require('express-session');

const app = express();

app.use(
  session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { maxAge: 3600_000 } }),
);

// Nothing else of the session changes here.
app.post('/remember', (req, res) => {
  req.session.cookie.maxAge = 30 * 86400_000;
  res.send('remembered');
});

// Here something does, and here it is saved.
app.post('/login', (req, res) => {
  req.session.user = 'ann';
  if (req.query.remember) req.session.cookie.maxAge = 30 * 86400_000;
  res.send('welcome');
});

app.post('/forget', (req, res, next) => {
  req.session.cookie.expires = false;
  req.session.save((error) => (error ? next(error) : res.send('forgotten')));
});

app.listen(3000);
