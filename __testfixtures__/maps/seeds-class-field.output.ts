import { Injectable } from '@nestjs/common';
import { sharedList } from './state/stores';

interface Cat {
  id: number;
  name: string;
}

@Injectable()
export class CatsService {
  private readonly cats = sharedList<Cat>('cats', { initial: [{ id: 1, name: 'Tom' }] });

  async create(cat: Cat): Promise<void> {
    await this.cats.push(cat);
  }

  async findAll(): Promise<Cat[]> {
    return await this.cats.toArray();
  }
}
