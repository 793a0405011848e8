import { Body, Controller, Get, Post } from '@nestjs/common';

@Controller('cats')
export class CatsController {
  private cats: string[] = []; //~ memory-array cats

  @Get()
  all(): string[] {
    return this.cats;
  }

  @Post()
  add(@Body('name') name: string): void {
    this.cats.push(name);
  }
}
