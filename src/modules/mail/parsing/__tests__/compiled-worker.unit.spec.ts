import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import ts from "typescript"

const MAIL_MODULE = join(__dirname, "..", "..")
const NODE_MODULES = join(MAIL_MODULE, "..", "..", "..", "node_modules")

const SCRIPT = `
const { ParsePool } = require("./parsing")
const source = Buffer.from("Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\\r\\n\\r\\nHello")
const pool = new ParsePool({ threads: 1 })
pool
  .parse(source, { attachmentDir: __dirname })
  .then((email) => process.stdout.write(JSON.stringify([email.subject, email.text])))
  .finally(() => pool.close())
`

async function compile(folder: string, target: string): Promise<void> {
  const entries = await readdir(join(MAIL_MODULE, folder), { withFileTypes: true, recursive: true })
  const sources = entries.filter(
    (entry) =>
      entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name) && !entry.parentPath.includes("__tests__")
  )
  for (const source of sources) {
    const from = join(source.parentPath, source.name)
    const to = join(target, from.slice(MAIL_MODULE.length).replace(/\.ts$/, ".js"))
    const { outputText } = ts.transpileModule(await readFile(from, "utf8"), {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2021,
        esModuleInterop: true,
      },
    })
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, outputText)
  }
}

describe("the compiled worker", () => {
  it("runs under plain node, without any loader", async () => {
    const target = await mkdtemp(join(tmpdir(), "compiled-worker-"))
    try {
      await Promise.all(
        ["parsing", "utils/mime", "utils/content"].map((folder) => compile(folder, target))
      )
      await symlink(NODE_MODULES, join(target, "node_modules"))
      await writeFile(join(target, "run.js"), SCRIPT)
      const { stdout } = await promisify(execFile)(process.execPath, [join(target, "run.js")], {
        cwd: tmpdir(),
      })
      expect(JSON.parse(stdout)).toEqual(["Grüße", "Hello"])
    } finally {
      await rm(target, { recursive: true, force: true })
    }
  })
})
