const express = require('express');
const tmpl = require('./template.js');

const app = express();
app.get('/', (req, res) => res.send(tmpl.file('/templates/tmp.html')));
module.exports = app;
