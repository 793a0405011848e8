const { slowDown } = require('express-slow-down');

module.exports = slowDown({ delayAfter: 1 }); //~ rate-limit-memory slowDown
