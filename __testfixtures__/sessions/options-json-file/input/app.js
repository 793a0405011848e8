const express = require('express');
const session = require('express-session');
const { session: options } = require('./config.json');

express().use(session(options));
