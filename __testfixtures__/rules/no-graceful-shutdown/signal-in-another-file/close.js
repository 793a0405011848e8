exports.closeOnSignal = (server) => {
  process.on('SIGTERM', () => server.close());
};
