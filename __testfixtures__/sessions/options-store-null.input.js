const express = require('express');
const session = require('express-session');

express().use(session({ store: null, secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
