import Fastify from 'fastify';

class Report {
  readonly rows = new Map<string, number>();

  count(name: string): void {
    this.rows.set(name, (this.rows.get(name) ?? 0) + 1);
  }
}

const app = Fastify();
app.decorate('rows', new Map([['title', 1]]));
app.post('/reports', async (request) => {
  const report = new Report();
  for (const name of request.body as string[]) report.count(name);
  return { first: app.rows.get('title'), rows: [...report.rows] };
});
