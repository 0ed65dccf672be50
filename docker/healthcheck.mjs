// For containers: exits 0 when the process that runs in this one is ready for work.
const port = process.env.HEALTH_PORT || process.env.PORT || '3000';
const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exitCode = answer?.ok ? 0 : 1;
