import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Likes } from './likes';
import { CONFIG, NAMES } from './tokens';

@Controller('cats')
export class CatsController {
  constructor(
    @Inject(NAMES) private readonly names: Map<string, string>,
    @Inject(CONFIG) private readonly config: { port: number },
    private readonly likes: Likes,
  ) {}

  @Post(':id')
  add(@Param('id') id: string, @Body('name') name: string): number {
    this.names.set(id, name);
    return this.likes.add(name);
  }

  @Get(':id')
  get(@Param('id') id: string): unknown {
    return { name: this.names.get(id), port: this.config.port };
  }
}
