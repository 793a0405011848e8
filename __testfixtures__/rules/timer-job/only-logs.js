setInterval(() => {
  console.log('alive', process.memoryUsage().rss);
}, 30000);
