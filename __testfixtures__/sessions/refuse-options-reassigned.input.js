const express = require('express');
const session = require('express-session');

let options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
options = require('./override')(options);
express().use(session(options));
