const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));

const { destroy } = session.MemoryStore.prototype;
session.MemoryStore.prototype.destroy = function (id, done) {
  console.log('left', id);
  destroy.call(this, id, done);
};

app.get('/health', (req, res) => res.json({ isShared: !(req.sessionStore instanceof session.MemoryStore) }));
