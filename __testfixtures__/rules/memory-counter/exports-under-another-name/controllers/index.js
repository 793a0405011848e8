const Controllers = module.exports;

Controllers.files = require('./files');
