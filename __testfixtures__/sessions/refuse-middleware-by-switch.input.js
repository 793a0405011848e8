const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

const app = express();
switch (process.env.NODE_ENV) {
  case 'production':
    app.use(session({ secret: 'cat', store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) }));
    break;
  default:
    app.use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
}
