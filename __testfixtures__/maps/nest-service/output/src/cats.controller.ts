import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { type Cat, CatsService } from './cats.service';

@Controller('cats')
export class CatsController {
  constructor(private readonly cats: CatsService) {}

  @Put(':id')
  async save(@Param('id') id: string, @Body() cat: Cat): Promise<string> {
    await this.cats.save(id, cat);
    return 'saved';
  }

  @Get(':id')
  async find(@Param('id') id: string): Promise<Cat | undefined> {
    return this.cats.find(id);
  }
}
