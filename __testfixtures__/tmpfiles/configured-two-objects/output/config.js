const path = require('path');
const data = process.env.DATA || '/data';

exports.images = { dir: path.join(data, 'images') };
exports.papers = { dir: path.join(data, 'papers') };
