const express = require('express');
const fs = require('fs');

fs.writeFileSync('public/version.txt', '1');
const app = express();
app.use(express.static('public'));
module.exports = app;
