const PouchDB = require('pouchdb');

module.exports = new PouchDB('https://couch.example.io/shop');
