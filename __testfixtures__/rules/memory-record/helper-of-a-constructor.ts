import express from 'express';
import { specification } from './specification';

class Converter {
  private known: Record<string, string> = {};

  convert(names: string[]) {
    return names.map((name) => (this.known[name] ??= name.toUpperCase()));
  }

  add(name: string) {
    this.known[name] = name;
  }
}

class Proxy {
  private readonly tools: string[];

  constructor(names: string[]) {
    const converter = new Converter();
    this.tools = converter.convert(names);
  }

  list() {
    return this.tools;
  }
}

const proxy = new Proxy(specification.names);
const app = express();
app.get('/tools', (req, res) => res.json(proxy.list()));
app.post('/tools', (req, res) => res.json(new Proxy([String(req.query.name)]).list()));
