const express = require('express');
const session = require('express-session');

exports.createApp = () => {
  const app = express();
  app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
  app.get('/', (req, res) => res.json(req.session.user ?? null));
  return app;
};
