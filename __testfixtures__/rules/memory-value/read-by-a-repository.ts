import type { Table } from 'tables';

export class Order {
  private status: string;

  private constructor(row: { status: string }) {
    this.status = row.status;
  }

  static restore(row: { status: string }): Order {
    return new Order(row);
  }

  cancel(): void {
    this.status = 'cancelled';
  }
}

export class Orders {
  constructor(private readonly table: Table) {}

  async find(id: string): Promise<Order | null> {
    const row = await this.table.get(id);
    return row ? Order.restore(row) : null;
  }
}
