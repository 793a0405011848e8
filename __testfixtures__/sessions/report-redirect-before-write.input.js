const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.get('/', (req, res) => {
  if (!req.session.user) return res.redirect('/login');
  req.session.views = 1;
  res.send('hello');
});
