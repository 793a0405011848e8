import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { type Cat, CatsService } from './cats.service';

@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}

  @Put(':id')
  save(@Param('id') id: string, @Body() cat: Cat): string {
    this.cats.save(id, cat);
    return 'saved';
  }

  @Get(':id')
  find(@Param('id') id: string): Cat | undefined {
    return this.cats.find(id);
  }
}
