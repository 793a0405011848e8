import express from 'express';

const HOUR = 60 * 60 * 1000;
const release = {
  latest: null,
  readAt: null,
  current: async () => {
    if (!release.latest || Date.now() - release.readAt > HOUR) {
      const answer = await fetch('https://releases.example/latest');
      release.latest = await answer.json();
      release.readAt = Date.now();
    }
    return release.latest;
  },
};

const lease = { holder: null, until: 0 }; //~ memory-record lease
const visits = { since: 0, count: 0 }; //~ memory-record visits

const app = express();
app.use(express.json());
app.get('/release', async (req, res) => res.json(await release.current()));
app.post('/lease', (req, res) => {
  if (Date.now() > lease.until) {
    lease.holder = req.body.name;
    lease.until = Date.now() + HOUR;
  }
  res.json(lease);
});
app.get('/visits', (req, res) => {
  if (Date.now() - visits.since > HOUR) {
    visits.since = Date.now();
    visits.count = 0;
  }
  visits.count += 1;
  res.json(visits.count);
});
