const express = require('express');

global.__basedir = __dirname;

const app = express();
require('./src/routes')(app);

app.listen(8080);
