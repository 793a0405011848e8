const fs = require('fs');

function discard(file) {
  fs.unlinkSync(file);
}

function download(file, res, next) {
  res.download(file, (error) => {
    if (error) return next(error);
    discard(file);
  });
}

module.exports = { discard, download };
