const fs = require('fs/promises');
const path = require('path');
const config = require('./config');

const pathOf = (name) => path.join(config.uploads, name);

exports.save = async (name, content) => {
  await fs.mkdir(config.uploads, { recursive: true });
  await fs.writeFile(pathOf(name), content);
};

exports.load = (name) => fs.readFile(pathOf(name));

exports.remove = (name) => fs.unlink(pathOf(name));
