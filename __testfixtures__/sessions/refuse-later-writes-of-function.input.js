const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

const config = { session: { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } } };
if (process.env.MONGO_URL) Object.assign(config.session, { store: MongoStore.create({}) });

express().use(session(config.session));
