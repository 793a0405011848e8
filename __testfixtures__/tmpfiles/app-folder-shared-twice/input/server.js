const express = require('express');

global.root = process.env.DATA ? '/srv/data' : __dirname;
global.files = __dirname;

const app = express();
require('./src/routes')(app);
global.files = __dirname + '/files';

app.listen(8080);
