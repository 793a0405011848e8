import express from 'express';

async function main(): Promise<void> {
  const jobs = new Map<string, string>(); //~ memory-map jobs
  const app = express();
  app.post('/jobs/:id', (req, res) => {
    jobs.set(req.params.id, 'waiting');
    res.end();
  });
}

main();
