const crypto = require('crypto');
const express = require('express');

const decoy = crypto.randomBytes(65);
const app = express();
app.get('/options', (req, res) => res.json({ publicKey: decoy.toString('base64') }));
module.exports = app;
