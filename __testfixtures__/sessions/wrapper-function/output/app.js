const express = require('express');
const makeSession = require('./config/session');

const app = express();
app.use(makeSession());
