import express from 'express';

class Form {
  constructor(private readonly errors: Record<string, string> = {}) {}

  fail(field: string, text: string): void {
    this.errors[field] = text;
  }

  all(): Record<string, string> {
    return this.errors;
  }
}

const app = express();
app.post('/', (req, res) => {
  const form = new Form();
  if (!req.body.name) form.fail('name', 'missing');
  res.json(form.all());
});
