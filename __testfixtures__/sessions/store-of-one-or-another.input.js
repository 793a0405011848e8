const express = require('express');
const session = require('express-session');
const MongoStore = require('connect-mongo');
const { DatabaseStore } = require('./database-store');

const app = express();
const own = new DatabaseStore({ minutes: 30 });
const either = own || MongoStore.create({ mongoUrl: process.env.MONGO_URL });

app.use(session({ secret: 'cat', store: either, resave: false, saveUninitialized: false }));
app.listen(3000);
