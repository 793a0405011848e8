const express = require('express');

async function start() {
  const session = (await import('express-session')).default;
  const app = express();
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
  }));
  app.listen(3000);
}

start();
