const pages = ['start', 'about'];

module.exports = pages;
