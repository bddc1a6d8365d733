// Loaded before the API and the pages: when the process that started them is gone, however it went, they stop as if told to.
// Only the process that was started is held: what it starts in turn (Next's workers do so with the same arguments) is its own.
const stop = () => process.kill(process.pid, 'SIGTERM');

if (process.env.DRAWDOWN_LEASH !== undefined) {
  delete process.env.DRAWDOWN_LEASH;
  if (process.connected) {
    process.once('disconnect', stop);
    process.channel.unref();
  } else {
    // It was gone before we were there.
    stop();
  }
}
