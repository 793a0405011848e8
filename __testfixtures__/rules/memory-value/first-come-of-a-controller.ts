import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { loadRules } from './rules';

@Controller('games')
export class GamesController {
  private host: string | null = null; //~ memory-value host
  private started: { by: string } | undefined; //~ memory-record started
  private rules: unknown;

  @Post(':name')
  join(@Param('name') name: string) {
    if (!this.host) this.host = name;
    return { host: this.host };
  }

  @Post()
  start(@Body() game: { by: string }) {
    this.started ??= { by: game.by };
    return this.started;
  }

  @Get('rules')
  async show() {
    this.rules ??= await loadRules();
    return this.rules;
  }
}
