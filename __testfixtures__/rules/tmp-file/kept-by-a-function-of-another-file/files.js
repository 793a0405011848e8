const fs = require('fs');

function download(file, res, next) {
  res.download(file, (error) => {
    if (error) {
      next(error);
      try {
        check(file);
      } catch {
        fs.unlinkSync(file); //~ file-write fs.unlinkSync
      }
    }
  });
}

function check(file) {
  fs.accessSync(file);
}

module.exports = { download };
