var express = require('express'),
    session = require('express-session'),
    sessions = session({ secret: 'cat', cookie: { maxAge: 1000 } }),
    app = express();

app.use(sessions);
