const express = require('express');
const session = require('express-session');

exports.app = express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
