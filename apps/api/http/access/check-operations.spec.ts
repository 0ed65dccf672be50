import 'reflect-metadata';
import { Controller, Get, Post } from '@nestjs/common';
import type { OperationName } from '#domain/access';
import { guardedRoutes } from './check-operations.js';
import { Operation } from './operation.js';

@Controller('things')
class Open {
  @Get(':id')
  get(): void {}
}

@Controller('things')
class Unknown {
  @Get()
  @Operation('things.invented' as OperationName)
  list(): void {}
}

@Controller('things')
class Guarded {
  @Get(':id/parts')
  @Operation('session.get')
  parts(): void {}
}

@Controller('things')
class Forgetful {
  @Post()
  @Operation('session.get')
  make(): void {}
}

test('a route without an operation stops the start', () => {
  expect(() => guardedRoutes([Open])).toThrow(/Open.get has no operation/);
});

test('an operation that the policy does not list stops the start', () => {
  expect(() => guardedRoutes([Unknown])).toThrow(/Unknown.list has no operation/);
});

test('a POST that does not say how it answers when repeated stops the start', () => {
  expect(() => guardedRoutes([Forgetful])).toThrow(/Forgetful.make does not say/);
});

test('a guarded route is listed with its path', () => {
  expect(guardedRoutes([Guarded])).toEqual([{ method: 'GET', path: '/things/:id/parts', operation: 'session.get' }]);
});
