const express = require('express');
const session = require('express-session');

express().use(session(Object.freeze({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } })));
