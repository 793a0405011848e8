const { Provider } = require('oidc-provider');

const clients = [{ client_id: 'shop', client_secret: process.env.SHOP_SECRET, redirect_uris: [] }];
const oidc = new Provider('https://id.example.com', { clients }); //~ auth-state-memory oidc

module.exports = oidc.callback();
