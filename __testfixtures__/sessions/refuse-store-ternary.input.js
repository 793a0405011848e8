const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const client = require('./redis');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: client ? new RedisStore({ client }) : new session.MemoryStore() }));
