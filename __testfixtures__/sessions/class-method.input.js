const express = require('express');
const session = require('express-session');

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
      }),
    );
  }
}

module.exports = Server;
