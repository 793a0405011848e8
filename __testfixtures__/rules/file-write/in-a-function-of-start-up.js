const fs = require('fs');

function prepare(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(`${folder}/.keep`, '');
}
prepare('data');
prepare('data/cache');
