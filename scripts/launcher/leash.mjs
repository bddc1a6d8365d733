// Loaded before the API and the pages: when the process that started them is gone, however it went, they stop as if told to.
const stop = () => process.kill(process.pid, 'SIGTERM');

if (process.connected) {
  process.once('disconnect', stop);
  process.channel.unref();
} else {
  // It was gone before we were there.
  stop();
}
