const { load } = require('settings');

module.exports = load('app');
