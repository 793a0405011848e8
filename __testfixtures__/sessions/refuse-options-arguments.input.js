const express = require('express');
const session = require('express-session');

module.exports = (...args) => session(...args);
