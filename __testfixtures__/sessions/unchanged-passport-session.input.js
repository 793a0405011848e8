const express = require('express');
const passport = require('passport');

const app = express();
app.use(passport.initialize());
app.use(passport.session());
app.use(passport.authenticate('session'));
