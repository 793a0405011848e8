const express = require('express');
const session = require('express-session');
const MemoryStore = require('memorystore')(session);
const HOUR = 3600000;

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, store: new MemoryStore({ ttl: 2 * HOUR }) }));
