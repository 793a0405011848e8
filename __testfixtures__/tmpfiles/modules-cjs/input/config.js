const path = require('path');

module.exports = {
  port: 3000,
  uploads: process.env.UPLOADS || path.join(__dirname, 'uploads'),
};
