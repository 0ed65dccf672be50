import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnsweredElsewhere } from './idempotency/answered-elsewhere.js';
import { build, toProblem, type Problem } from './problem.js';

const log = new Logger('Http');

/** Turns expected failures into problem documents; a bug is logged once and answered with a reference to that line. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof AnsweredElsewhere) void reply.redirect(error.location, 303);
    else sendProblem(reply, error);
  }
}

export function sendProblem(reply: FastifyReply, error: unknown): void {
  const problem = toProblem(error) ?? reportBug(error);
  if (problem.status === 429 || problem.status === 503) void reply.header('retry-after', '30');
  void reply.status(problem.status).header('cache-control', 'no-store').type('application/problem+json').send(problem);
}

function reportBug(error: unknown): Problem {
  const reference = randomUUID();
  log.error({ err: error, reference }, error instanceof Error ? error.stack : undefined);
  return { ...build(500, 'bug', 'Something went wrong on our side. Nothing was half-saved.'), reference };
}
