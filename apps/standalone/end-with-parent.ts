/**
 * Loaded before the main module of each program that the supervisor starts (`node --import`): when the supervisor is
 * gone, however it ended, the channel to it closes, and the program ends as on SIGTERM.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
