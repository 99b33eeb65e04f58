import { createServer } from "node:net"

/** Whether a port can be listened on at this moment; without a host, on every interface. */
export function isPortFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** A free loopback port: `preferred` where it is free, else one the system chooses. */
export async function freePort(preferred) {
  if (preferred && (await isPortFree(preferred, "127.0.0.1"))) return preferred
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
