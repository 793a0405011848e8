import { Controller, Get, Injectable, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Cron, Interval, ScheduleModule, Timeout } from '@nestjs/schedule';
import { sharedCounter, sharedMap, sharedSet } from './state/stores';

@Injectable()
export class Stats {
  private readonly hits = sharedMap<string, number>('hits');
  private readonly seen = sharedSet<string>('seen');
  private warmed = sharedCounter('warmed');

  async hit(path: string): Promise<void> {
    await this.hits.increment(path);
    await this.seen.add(path);
  }

  @Cron('0 * * * *')
  async reset(): Promise<void> {
    await this.hits.clear();
  }

  @Interval(1000)
  async sweep(): Promise<void> {
    await this.forget();
  }

  // Once, when a process begins.
  @Timeout(5000)
  async warm(): Promise<void> {
    await this.warmed.increment();
  }

  async all(): Promise<{ hits: [string, number][]; seen: string[]; warmed: number }> {
    return { hits: [...(await this.hits.entries())], seen: [...(await this.seen.values())], warmed: await this.warmed.get() };
  }

  private async forget(): Promise<void> {
    await this.seen.clear();
  }
}

@Controller('stats')
export class StatsController {
  constructor(private readonly stats: Stats) {}

  @Get()
  async all(): Promise<unknown> {
    return this.stats.all();
  }

  @Post(':path')
  async hit(@Param('path') path: string): Promise<void> {
    await this.stats.hit(path);
  }
}

@Module({ imports: [ScheduleModule.forRoot()], controllers: [StatsController], providers: [Stats] })
class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
