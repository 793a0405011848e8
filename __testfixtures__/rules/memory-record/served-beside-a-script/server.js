const express = require('express');
const app = express();
exports.app = app;
require('./routes');
