// Preloaded into the server by start.mjs: were the parent killed hard, nobody would end the server,
// and it would keep the port. The closed channel is the one sign of that which always arrives.
if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
}
