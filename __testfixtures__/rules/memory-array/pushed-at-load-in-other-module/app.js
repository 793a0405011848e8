const express = require('express');
const app = express();
const plugins = require('./plugins');

plugins.use({ name: 'gzip' });
plugins.use({ name: 'cors' });

app.get('/plugins', (req, res) => res.json(plugins.names()));
