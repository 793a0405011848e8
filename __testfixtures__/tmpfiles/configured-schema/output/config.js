const { tmpdir } = require('os');
const convict = require('convict');

const schema = convict({
  port: { format: 'port', default: 3000, env: 'PORT' },
  file_dir: { format: String, default: `${tmpdir()}/files-${process.pid}`, env: 'FILE_DIR' },
});

module.exports = schema.getProperties();
