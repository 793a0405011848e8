const express = require('express');
const app = express();

const credentials = { name: 'ann', password: process.env.PASSWORD };

app.use((req, res, next) => (req.query.password === credentials.password ? next() : res.sendStatus(401)));
