import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess, isRunning, markProcess, type ProcessMark } from './index.js';

const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill('SIGKILL')));

async function start(script: string): Promise<ProcessMark> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  await once(child.stdout, 'data');
  return markProcess(child.pid!)!;
}

test('a process is known by its pid and its start', async () => {
  const mark = await start('console.log(1); setInterval(() => {}, 1000)');
  expect(isRunning(mark)).toBe(true);
  expect(isRunning({ ...mark, started: 'another time' })).toBe(false);
  expect(isRunning(markProcess(process.pid)!)).toBe(true);
});

test('a process that ignores SIGTERM is killed', async () => {
  const mark = await start("process.on('SIGTERM', () => {}); console.log(1); setInterval(() => {}, 1000)");
  const endings = [
    { signal: 'SIGTERM', waitMs: 200 },
    { signal: 'SIGKILL', waitMs: 5_000 },
  ] as const;
  await expect(endProcess(mark, endings)).resolves.toBe(true);
  expect(isRunning(mark)).toBe(false);
});

test('ending what has ended is no error', async () => {
  await expect(endProcess({ pid: process.pid, started: 'another time' })).resolves.toBe(true);
});
