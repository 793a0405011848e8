const settings = JSON.parse(process.env.SETTINGS || '{}');

module.exports = { ...settings, folder: settings.folder || './files' };
