import { Controller, Injectable, Post, Body } from '@nestjs/common';
import fs from 'fs';
import path from 'path';

@Injectable()
export class Thumbnails {
  async make(url: string, name: string): Promise<Buffer> {
    const video = path.join('/srv/work', `${name}-${Date.now()}.mp4`);
    const picture = path.join('/srv/work', `${name}-${Date.now()}.jpg`);
    try {
      await this.load(url, video);
      await this.load(url, picture);
      const result = fs.readFileSync(picture);
      this.discard([video, picture]);
      return result;
    } catch (error) {
      this.discard([video, picture]);
      throw error;
    }
  }

  private async load(url: string, target: string): Promise<void> {
    const response = await fetch(url);
    fs.writeFileSync(target, Buffer.from(await response.arrayBuffer()));
  }

  private discard(paths: string[]): void {
    paths.forEach((one) => {
      if (fs.existsSync(one)) fs.unlinkSync(one);
    });
  }
}

@Injectable()
export class Pictures {
  async keep(url: string, name: string): Promise<void> {
    await this.load(url, path.join('/srv/pictures', name));
  }

  drop(names: string[]): void {
    for (const name of names) fs.unlinkSync(name); //~ file-write fs.unlinkSync
  }

  private async load(url: string, target: string): Promise<void> {
    const response = await fetch(url);
    fs.writeFileSync(target, Buffer.from(await response.arrayBuffer())); //~ file-write fs.writeFileSync
  }
}

@Controller('pictures')
export class PictureController {
  constructor(
    private thumbnails: Thumbnails,
    private pictures: Pictures,
  ) {}

  @Post()
  async add(@Body() body: { url: string; name: string; old: string[] }): Promise<number> {
    await this.pictures.keep(body.url, body.name);
    this.pictures.drop(body.old);
    return (await this.thumbnails.make(body.url, body.name)).length;
  }
}
