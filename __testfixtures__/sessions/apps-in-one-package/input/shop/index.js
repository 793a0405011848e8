const express = require('express');
const session = require('express-session');

const app = express();
app.use(session({ secret: 'a', cookie: { maxAge: 60000 } }));
app.listen(3000);
