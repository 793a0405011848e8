const express = require('express');
const os = require('os');

const app = express();
app.get('/health', (req, res) => res.json({ pid: process.pid, host: os.hostname() }));
module.exports = app;
