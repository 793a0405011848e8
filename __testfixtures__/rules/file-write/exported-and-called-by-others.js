const fs = require('fs').promises;

module.exports = function (User) {
  User.exportAll = async function (rows) {
    await fs.appendFile('users.csv', rows); //~ file-write fs.appendFile
  };
};
