const fs = require('fs/promises');

exports.read = async (name) => {
  try {
    const text = await fs.readFile(name, 'utf8');
    const parsed = JSON.parse(text);
    return parsed;
  } catch {
    return null;
  }
};
