const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

class Server {
  constructor(config) {
    this.app = express();
    this.secret = config.secret;
    this.useSessions();
  }

  useSessions() {
    this.app.use(
      session({
        secret: this.secret,
        resave: false,
        saveUninitialized: false,
        cookie: { maxAge: 1000 },
        store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
      }),
    );
  }
}

module.exports = Server;
