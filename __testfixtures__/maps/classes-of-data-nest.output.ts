import { Body, Controller, Get, Injectable, Param, Post, Put } from '@nestjs/common';
import { PartialType } from '@nestjs/mapped-types';
import { IsInt, IsString } from 'class-validator';
import { sharedList } from './state/stores';

class CreateCat {
  @IsString()
  name!: string;

  @IsInt()
  age!: number;
}

class UpdateCat extends PartialType(CreateCat) {
  note?: string;
}

class Cat {
  constructor(
    readonly id: number,
    public data: CreateCat,
  ) {}
}

class Dog {
  constructor(public name: string) {}

  bark(): string {
    return `${this.name}!`;
  }
}

class Bird {
  constructor(public name: string) {}
}

@Injectable()
class CatsService {
  private readonly created = sharedList<CreateCat>('created');
  private readonly updates = sharedList<UpdateCat>('updates');
  private readonly cats = sharedList<Cat>('cats');
  private readonly dogs: Dog[] = [];
  private readonly birds: Bird[] = [];

  async create(cat: CreateCat) {
    await this.created.push(cat);
    await this.cats.push(new Cat(Date.now(), cat));
    return cat;
  }

  async update(id: number, change: UpdateCat) {
    await this.updates.push(change);
    return (await this.cats.toArray()).find((one) => one.id === id);
  }

  others(name: string) {
    this.dogs.push(new Dog(name));
    this.birds.push(new Bird(name));
    return this.dogs[0]?.bark();
  }

  isBird(animal: unknown) {
    return animal instanceof Bird;
  }

  async all() {
    return await this.cats.toArray();
  }
}

@Controller('cats')
export class CatsController {
  constructor(private readonly service: CatsService) {}

  @Post()
  async create(@Body() cat: CreateCat) {
    return this.service.create(cat);
  }

  @Put(':id')
  async update(@Param('id') id: string, @Body() change: UpdateCat) {
    return this.service.update(Number(id), change);
  }

  @Post(':name')
  others(@Param('name') name: string) {
    return this.service.others(name);
  }

  @Get('birds')
  bird() {
    return this.service.isBird({});
  }

  @Get()
  async all() {
    return this.service.all();
  }
}
