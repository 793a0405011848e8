const fs = require('fs');

fs.writeFileSync('server.pid', String(process.pid));
