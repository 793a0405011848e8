import express from 'express';

class Form {
  private readonly errors = new Map<string, string>();

  check(body: Record<string, string>): boolean {
    if (!body['name']) this.errors.set('name', 'is missing');
    return this.errors.size === 0;
  }
}

const app = express();
app.post('/form', (req, res) => {
  res.json(new Form().check(req.body));
});
