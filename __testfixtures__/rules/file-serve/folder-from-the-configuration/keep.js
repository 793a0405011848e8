const fs = require('fs');
const path = require('path');
const config = require('./config.js');

exports.keep = (req, res) => {
  fs.copyFileSync(req.query.from, path.join(config.imageFolder, req.query.name)); //~ file-write fs.copyFileSync
  res.end();
};
