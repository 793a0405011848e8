const fs = require('fs');
const path = require('path');

module.exports = (name, text) => fs.writeFileSync(path.join(__dirname, 'dist', name), text);
