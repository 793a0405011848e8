const express = require('express');
const app = express();

let nextId = 1; //~ memory-counter nextId

app.post('/orders', (req, res) => res.json({ id: nextId++ }));
