const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');

const store = process.env.MONGO_URL ? MongoStore.create({ mongoUrl: process.env.MONGO_URL }) : undefined;
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
