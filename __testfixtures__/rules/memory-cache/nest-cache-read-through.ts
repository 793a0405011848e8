import { CACHE_MANAGER, type Cache, CacheModule } from '@nestjs/cache-manager';
import { Controller, Get, Inject, Module, Param } from '@nestjs/common';

@Controller('rates')
class Rates {
  constructor(@Inject(CACHE_MANAGER) private readonly cache: Cache) {}

  @Get(':currency')
  async of(@Param('currency') currency: string) {
    const known = await this.cache.get(currency);
    if (known) return known;
    const rate = await fetchRate(currency);
    await this.cache.set(currency, rate, 60_000);
    return rate;
  }
}

async function fetchRate(currency: string): Promise<number> {
  const answer = await fetch(`https://rates.example/${currency}`);
  return Number(await answer.text());
}

@Module({ imports: [CacheModule.register()], controllers: [Rates] })
export class AppModule {}
