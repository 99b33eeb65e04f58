// Preloaded into the server by start.mjs: were the parent killed hard, nobody would end the server,
// and it would keep the port. The closed channel is the one sign of that which always arrives.
const GRACE_MS = 10_000

if (process.channel) {
  process.channel.unref()
  process.once("disconnect", () => {
    // Nobody reads what it says any more. Medusa's own word of a broken pipe would break it again,
    // and so on without end.
    process.stdout.on("error", () => {})
    process.stderr.on("error", () => {})
    process.kill(process.pid, "SIGTERM")
    setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref()
  })
}
