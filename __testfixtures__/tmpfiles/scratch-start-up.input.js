const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const CACHE = path.join(__dirname, 'cache');
fs.mkdirSync(CACHE, { recursive: true });
fs.writeFileSync(path.join(CACHE, 'started.txt'), new Date().toISOString());

const app = express();

app.get('/', (req, res) => res.send('ok'));

app.listen(3000);
