import { Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Cron, Interval, ScheduleModule, Timeout } from '@nestjs/schedule';

@Injectable()
export class Stats {
  private readonly hits = new Map<string, number>();
  private readonly seen = new Set<string>();
  private warmed = 0;

  hit(path: string): void {
    this.hits.set(path, (this.hits.get(path) ?? 0) + 1);
    this.seen.add(path);
  }

  @Cron('0 * * * *')
  reset(): void {
    this.hits.clear();
  }

  @Interval(1000)
  async sweep(): Promise<void> {
    await this.forget();
  }

  // Once, when a process begins.
  @Timeout(5000)
  warm(): void {
    this.warmed++;
  }

  all(): { hits: [string, number][]; seen: string[]; warmed: number } {
    return { hits: [...this.hits], seen: [...this.seen], warmed: this.warmed };
  }

  private async forget(): Promise<void> {
    this.seen.clear();
  }
}

@Controller('stats')
export class StatsController {
  constructor(private readonly stats: Stats) {}

  @Get()
  all(): unknown {
    return this.stats.all();
  }

  @Post(':path')
  hit(@Param('path') path: string): void {
    this.stats.hit(path);
  }
}

@Module({ imports: [ScheduleModule.forRoot()], controllers: [StatsController], providers: [Stats] })
class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
