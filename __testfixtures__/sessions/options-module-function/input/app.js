const express = require('express');
const session = require('express-session');
const { sessionOptions } = require('./config');

express().use(session(sessionOptions()));
