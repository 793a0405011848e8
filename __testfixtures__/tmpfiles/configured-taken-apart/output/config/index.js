const path = require('path');

const config = Object.assign({}, require('./default'), JSON.parse(process.env.APP_CONFIG || '{}'));
config.uploads = path.resolve(__dirname, '..', config.uploads);

module.exports = config;
