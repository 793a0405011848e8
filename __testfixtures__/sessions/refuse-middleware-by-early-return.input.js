const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

exports.sessions = () => {
  if (process.env.NODE_ENV === 'test') {
    return session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } });
  }
  return session({ secret: 'cat', store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) });
};
exports.app = express();
