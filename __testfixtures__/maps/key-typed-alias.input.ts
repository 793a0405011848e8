import express from 'express';

type UserId = string & { readonly brand: 'user' };
enum Plan {
  Free,
  Pro,
}

const app = express();
const plans = new Map<UserId, Plan>();

app.put('/plans/:user', (req, res) => {
  plans.set(req.params.user as UserId, Plan.Pro);
  res.end();
});

app.get('/plans/:user', (req, res) => {
  res.json(plans.get(req.params.user as UserId) ?? Plan.Free);
});

app.listen(3000);
