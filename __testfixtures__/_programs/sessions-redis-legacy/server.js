const express = require('express');
const session = require('express-session');
const cache = require('./cache');

const app = express();

app.use(express.json());
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 2 * 60 * 60 * 1000 },
}));

app.post('/login', (req, res) => {
  req.session.user = req.body.user;
  req.session.views = 0;
  res.json({ user: req.session.user });
});

app.get('/me', (req, res, next) => {
  if (!req.session.user) return res.status(401).json({ error: 'log in first' });
  req.session.views += 1;
  cache.incr('legacy:hits', (err, hits) => {
    if (err) return next(err);
    res.json({ user: req.session.user, views: req.session.views, hits });
  });
});

app.post('/logout', (req, res, next) => {
  req.session.destroy((err) => (err ? next(err) : res.sendStatus(204)));
});

const server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', () => {
  server.close(() => cache.disconnect());
});
