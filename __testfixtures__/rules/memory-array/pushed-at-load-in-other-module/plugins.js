const plugins = [];

exports.use = (plugin) => plugins.push(plugin);
exports.names = () => plugins.map(({ name }) => name);
