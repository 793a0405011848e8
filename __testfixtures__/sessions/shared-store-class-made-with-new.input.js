const express = require('express');
const session = require('express-session');
const MySqlStore = new (require('express-mysql-session'))(session);

const app = express();
app.use(session({ store: new MySqlStore({ host: 'db' }), secret: 'cat', resave: false, saveUninitialized: false }));
