const express = require('express');
const session = require('express-session');
const MySQLStore = require('express-mysql-session')(session);

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new MySQLStore({ host: 'db' }) }));
