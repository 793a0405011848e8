import express from 'express';
import knex from 'knex';

interface Token {
  value: string;
  user: string;
}

class Tokens {
  private byValue = new Map<string, Token>();
  private byUser = new Map<string, Token>();
  private used = new Map<string, Date>(); //~ memory-map used

  constructor(private readonly sql: ReturnType<typeof knex>) {}

  begin(): void {
    setTimeout(() => { //~ timer-job setTimeout
      this.load().finally(() => this.begin());
    }, 60_000).unref();
  }

  async load(): Promise<void> {
    const rows = await this.read();
    const fresh = new Map<string, Token>();
    for (const row of rows) fresh.set(row.user, row);
    this.byValue = new Map(rows.map((row) => [row.value, row]));
    this.byUser = fresh;
  }

  async find(value: string): Promise<Token | undefined> {
    this.used.set(value, new Date());
    return this.byValue.get(value) ?? (await this.look(value));
  }

  private async look(value: string): Promise<Token | undefined> {
    const rows = await this.read({ value });
    const row = rows[0];
    if (row) this.byValue.set(value, row);
    return row;
  }

  ofUser(user: string): Token | undefined {
    return this.byUser.get(user);
  }

  lastUse(value: string): Date | undefined {
    return this.used.get(value);
  }

  private async read(filter: Partial<Token> = {}): Promise<Token[]> {
    const rows = await this.sql<Token>('tokens').where(filter).select('value', 'user');
    return rows;
  }
}

const tokens = new Tokens(knex({ client: 'pg' }));
tokens.begin();

const app = express();
app.get('/me', async (req, res) => {
  const token = await tokens.find(req.get('authorization') ?? '');
  res.json({ token, last: tokens.lastUse(req.get('authorization') ?? ''), also: tokens.ofUser('a') });
});
app.listen(3000); //~ no-graceful-shutdown app.listen
