import { Module } from '@nestjs/common';
import { CatsController } from './cats.controller';
import { Likes } from './likes';
import { CONFIG, NAMES } from './tokens';

const likes: string[] = []; //~ memory-array likes

@Module({
  controllers: [CatsController],
  providers: [
    Likes,
    { provide: NAMES, useValue: new Map<string, string>() }, //~ memory-map NAMES
    { provide: 'STATE', useFactory: () => ({ visits: 0 }) }, //~ memory-record STATE
    { provide: 'LIKES', useValue: likes },
    { provide: CONFIG, useValue: { port: 3000 } },
  ],
})
export class AppModule {}
