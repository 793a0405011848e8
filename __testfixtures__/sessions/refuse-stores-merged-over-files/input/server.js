const express = require('express');

const app = express();
app.use('/admin', require('./admin'));
app.use('/shop', require('./shop'));
app.listen(3000);
