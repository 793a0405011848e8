const path = require('path');
const express = require('express');
const session = require('express-session');
const FileStore = require('session-file-store')(session);

const app = express();
const fileStore = new FileStore({
  path: path.join(__dirname, 'sessions'),
  ttl: 20 * 60,
  retries: 0,
});

app.use(express.json());
app.use(
  session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, store: fileStore }),
);

app.post('/login', (req, res) => {
  req.session.user = req.body.user;
  req.session.views = 0;
  res.json({ user: req.session.user });
});

app.get('/me', (req, res) => {
  if (!req.session.user) return res.status(401).json({ error: 'log in first' });
  req.session.views++;
  res.json({ user: req.session.user, views: req.session.views });
});

app.post('/logout', (req, res, next) => {
  req.session.destroy((err) => (err ? next(err) : res.sendStatus(204)));
});

const server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', () => server.close());
