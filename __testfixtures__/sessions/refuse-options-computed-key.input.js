const express = require('express');
const session = require('express-session');

const name = process.env.OPTION;
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, [name]: 1 }));
