const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
const express = require('express');
const session = require('express-session');

express().use(session(options));
