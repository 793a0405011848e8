const express = require('express');
const http = require('http');
const { createTerminus } = require('@godaddy/terminus');

const server = http.createServer(express());
createTerminus(server, { onSignal: async () => {} });
server.listen(3000);
