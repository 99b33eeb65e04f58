import { connect, createServer, type AddressInfo, type Socket } from "node:net"

export interface CuttingProxy {
  port: number
  connections: () => number
  /** bytes from the server after which each connection breaks; null lets everything through */
  cutAfter: (bytes: number | null) => void
  close: () => Promise<void>
}

/** Stands between client and server and breaks connections in the middle of what the server says. */
export async function startCuttingProxy(target: number): Promise<CuttingProxy> {
  let limit: number | null = null
  let count = 0
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    count += 1
    const upstream = connect(target, "127.0.0.1")
    let passed = 0
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on("error", end)
      socket.on("close", () => {
        sockets.delete(socket)
        end()
      })
    }
    client.pipe(upstream)
    upstream.on("data", (chunk: Buffer) => {
      passed += chunk.length
      if (limit !== null && passed > limit) {
        return end()
      }
      client.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    cutAfter: (bytes) => {
      limit = bytes
    },
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.destroy())
        server.close(() => resolve())
      }),
  }
}
