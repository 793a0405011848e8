const express = require('express');
const session = require('express-session');

let next = 0;
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, genid: () => String(next++) }));
