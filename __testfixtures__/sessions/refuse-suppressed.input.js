const express = require('express');
const session = require('express-session');

// stateless-codemod-ignore-next-line session-memory-store -- one process only, an internal tool
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } }));
