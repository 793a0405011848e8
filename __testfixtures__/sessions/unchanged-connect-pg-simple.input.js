const express = require('express');
const session = require('express-session');
const pool = require('./pool');

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new (require('connect-pg-simple')(session))({ pool }) }));
