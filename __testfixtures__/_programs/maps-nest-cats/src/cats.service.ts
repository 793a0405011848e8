import { Injectable, NotFoundException } from '@nestjs/common';
import type { Cat } from './cat.interface.js';

@Injectable()
export class CatsService {
  private readonly cats: Cat[] = [];
  private counter = 0;

  create(name: string): Cat {
    const cat: Cat = { id: ++this.counter, name, lives: 9 };
    this.cats.push(cat);
    return cat;
  }

  findAll(): Cat[] {
    return this.cats;
  }

  findOne(id: number): Cat {
    const cat = this.cats.find((one) => one.id === id);
    if (!cat) throw new NotFoundException(`no cat ${id}`);
    return cat;
  }

  fall(id: number): Cat {
    const cat = this.cats.find((one) => one.id === id);
    if (!cat) throw new NotFoundException(`no cat ${id}`);
    cat.lives -= 1;
    return cat;
  }

  remove(id: number): void {
    const index = this.cats.findIndex((one) => one.id === id);
    if (index === -1) throw new NotFoundException(`no cat ${id}`);
    this.cats.splice(index, 1);
  }
}
