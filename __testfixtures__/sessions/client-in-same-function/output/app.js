const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

async function main() {
  const client = createClient();
  await client.connect();

  const app = express();
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client, prefix: 'app:sess:' }),
  }));
  app.listen(3000);
}

main();
