const express = require('express');
const app = express();

const apiTokens = new Set();
for (const token of (process.env.API_TOKENS ?? '').split(',')) apiTokens.add(token);

app.use((req, res, next) => (apiTokens.has(req.query.token) ? next() : res.sendStatus(401)));
