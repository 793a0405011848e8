const express = require('express');
const app = express();

app.use(require('express-session')({ secret: 'cat', cookie: { maxAge: 1000 } }));
