const express = require('express');
const session = require('express-session');
const RedisStore = require('connect-redis').default;
const client = require('./redis');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client }) }));
