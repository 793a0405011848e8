const express = require('express');
const session = require('express-session');

module.exports = (app, options) => {
  app.use(session(options));
};
