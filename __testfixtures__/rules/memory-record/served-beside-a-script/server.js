const express = require('express');
const { Rooms } = require('./rooms');
const app = express();

exports.app = app;
exports.tables = { open: new Rooms(), closed: new Rooms() };
require('./routes');
