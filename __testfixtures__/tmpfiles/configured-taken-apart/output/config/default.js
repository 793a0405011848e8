module.exports = { port: 3000, uploads: './public/uploads' };
