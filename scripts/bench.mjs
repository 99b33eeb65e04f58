// `npm run bench -- [--tickets 100000] [--only NAME] [--compare] [--quick] [--explain] [--json FILE]`.
// The benchmark has a data folder and a compiled host of its own: the paths are read from the
// environment when the libraries load, hence the late import. BENCH_DIR names another folder; it
// has to lie below the checkout, where the compiled host finds its packages.
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const benchDir = resolve(fileURLToPath(import.meta.url), "../../.bench")
process.env.DEMO_DIR = process.env.BENCH_DIR ?? benchDir
process.env.HOST_DIR = join(process.env.DEMO_DIR, "host")

const { main } = await import("../integration-tests/benchmarks/main.mjs")
process.exitCode = await main(process.argv.slice(2))
