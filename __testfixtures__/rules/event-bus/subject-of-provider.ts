import { Body, Controller, Injectable, Post, Sse } from '@nestjs/common';
import { Subject } from 'rxjs';

@Injectable()
export class NewsService {
  readonly news = new Subject<string>(); //~ event-bus news
}

@Controller('news')
export class NewsController {
  constructor(private readonly service: NewsService) {}

  @Sse()
  stream(): unknown {
    return this.service.news.pipe();
  }

  @Post()
  publish(@Body('text') text: string): void {
    this.service.news.next(text);
  }
}
