import * as express from 'express';
import * as session from 'express-session';

const app = express();
app.use(session({
  secret: 'keyboard cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 600000 },
}));
app.listen(3000);
