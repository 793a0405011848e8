import express = require('express');
import session = require('express-session');

const app = express();
app.use(session({ secret: 'keyboard cat', cookie: { maxAge: 600000 } }));
app.listen(3000);
