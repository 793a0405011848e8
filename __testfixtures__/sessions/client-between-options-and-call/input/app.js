const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');

const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
const client = createClient();
client.connect();

express().use(session(options));
