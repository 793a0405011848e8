const express = require('express');
const { closeOnSignal } = require('./close.js');

const app = express();
closeOnSignal(app.listen(3000));
