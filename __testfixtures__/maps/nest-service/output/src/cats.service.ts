import { Injectable } from '@nestjs/common';
import { sharedMap } from './state/stores';

export interface Cat {
  name: string;
  age: number;
}

@Injectable()
export class CatsService {
  private readonly cats = sharedMap<string, Cat>('cats');

  async save(id: string, cat: Cat): Promise<void> {
    await this.cats.set(id, { name: cat.name, age: cat.age });
  }

  async find(id: string): Promise<Cat | undefined> {
    return await this.cats.get(id);
  }
}
