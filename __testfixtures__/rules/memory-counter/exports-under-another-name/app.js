const express = require('express');
const controllers = require('./controllers');
const helpers = require('./helpers');

const app = express();

controllers.files.prepare('uploads');
helpers.route(app, 'delete', '/files', controllers.files.remove);
app.post('/files', (req, res) => res.json(helpers.run(req.statement, req.body)));

module.exports = app;
