import { join } from "node:path"

export interface WorkerRuntime {
  filename: string
  execArgv: string[]
  env: NodeJS.ProcessEnv
}

/**
 * How a thread loads the worker. Compiled, it is plain JavaScript. From sources a new thread knows
 * nothing of the loader its parent runs under (ts-node of `medusa start`, the transform of jest),
 * so it brings one: ts-node, a development dependency that exists wherever the sources do.
 */
export function workerRuntime(): WorkerRuntime {
  const isSource = __filename.endsWith(".ts")
  if (!isSource) {
    return { filename: join(__dirname, "worker.js"), execArgv: [], env: process.env }
  }
  return {
    filename: join(__dirname, "worker.ts"),
    execArgv: ["--require", require.resolve("ts-node/register/transpile-only")],
    // the compiler options are found from the sources, wherever the process was started
    env: { ...process.env, TS_NODE_CWD: __dirname },
  }
}
