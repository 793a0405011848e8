var express = require('express')
  , session = require('express-session')
  , http = require('http')
  , app = express();

app.use(session({ secret: 'cat', cookie: { maxAge: 1000 } }));
http.createServer(app).listen(3000);
