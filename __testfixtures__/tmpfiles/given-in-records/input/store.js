const database = require('./database');

exports.add = (mail) => database.insert('mails', mail);
exports.all = () => database.select('mails');
