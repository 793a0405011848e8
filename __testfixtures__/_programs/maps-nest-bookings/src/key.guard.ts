import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { KeysService } from './keys.service.js';

@Injectable()
export class KeyGuard implements CanActivate {
  constructor(private readonly keys: KeysService) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['x-api-key'];
    return typeof key === 'string' && this.keys.use(key);
  }
}
