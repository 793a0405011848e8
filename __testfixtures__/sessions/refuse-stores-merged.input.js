const express = require('express');
const session = require('express-session');

function sessionsOf(part) {
  return session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000, path: part } });
}

const app = express();
app.use('/admin', sessionsOf('/admin'));
app.use('/shop', sessionsOf('/shop'));

for (const tenant of ['north', 'south']) {
  const store = new session.MemoryStore();
  app.use(`/${tenant}`, session({ secret: 'cat', resave: false, saveUninitialized: false, store }));
}
