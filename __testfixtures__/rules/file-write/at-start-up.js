const express = require('express');
const fs = require('fs');

if (!fs.existsSync('uploads')) fs.mkdirSync('uploads');
fs.writeFileSync('server.started', String(Date.now()));
module.exports = express();
