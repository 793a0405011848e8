import express from 'express';

const tenants = new Map();

async function tenantOf(host) {
  const known = tenants.get(host);
  if (known && known.until > Date.now()) return known.value;
  const response = await fetch(`${process.env.TENANTS}/${host}`);
  if (response.ok) {
    const value = await response.json();
    tenants.set(host, { value, until: Date.now() + 60_000 });
    return value;
  }
  tenants.set(host, { value: null, until: Date.now() + 60_000 });
  return null;
}

const app = express();
app.get('/', async (req, res) => res.json(await tenantOf(req.hostname)));
