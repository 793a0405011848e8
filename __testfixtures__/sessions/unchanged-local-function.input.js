const express = require('express');

function session(options) {
  return (req, res, next) => next(options.secret);
}

express().use(session({ secret: 'cat' }));
