import { spawn } from "node:child_process"
import { once } from "node:events"
import { freePort } from "./free-port"

export interface TestRedis {
  url: string
  close: () => Promise<void>
}

/** A real Redis on loopback that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort()
  const program = process.env.REDIS_SERVER_PATH ?? "redis-server"
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] })
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => reject(new Error(`redis-server ended with ${String(code)}`)))
    child.stdout.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ready to accept connections")) {
        resolve()
      }
    })
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    close: async () => {
      const exited = once(child, "exit")
      child.kill()
      await exited
    },
  }
}
