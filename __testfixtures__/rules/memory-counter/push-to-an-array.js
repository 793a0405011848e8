import express from 'express';

class Steps {
  taken = 0;

  push(step) {
    this.taken += 1;
    step();
  }
}

function profileOf(user) {
  const profile = { name: user.name, emails: user.email ? [user.email] : [] };
  if (profile.emails.length === 0) profile.emails.push(`${user.name}@localhost`);
  return profile;
}

const steps = new Steps();
steps.push(() => console.log('started'));

const app = express();
app.post('/profiles', (req, res) => {
  const { tags } = req.body;
  tags.push('new');
  res.json({ ...profileOf(req.body), tags });
});
