import type { Table } from 'tables';

class Campaign {
  private status = 'running';

  constructor(readonly id: string) {}

  finish(): void {
    this.status = 'finished';
  }

  toRow(): { id: string; status: string } {
    return { id: this.id, status: this.status };
  }
}

async function work(table: Table): Promise<void> {
  for (;;) {
    const campaign = new Campaign((await table.next()).id);
    campaign.finish();
    await table.put(campaign.toRow());
  }
}

void work(new globalThis.Table());
