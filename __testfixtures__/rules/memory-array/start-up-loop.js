const express = require('express');
const app = express();

const pages = [];
for (let number = 1; number <= 3; number++) pages.push({ number });

app.get('/pages', (req, res) => res.json(pages));
