const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

const isLocal = process.env.NODE_ENV !== 'production';
express().use(
  isLocal
    ? session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } })
    : session({ secret: 'cat', store: MongoStore.create({ mongoUrl: process.env.MONGO_URL }) }),
);
