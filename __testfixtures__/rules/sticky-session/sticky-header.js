const express = require('express');

const app = express();
app.get('/', (req, res) => res.render('page', { sticky: true }));
module.exports = app;
