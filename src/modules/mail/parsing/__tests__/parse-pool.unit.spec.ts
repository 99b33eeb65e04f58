import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { batchBySize } from "../batch-by-size"
import { ParseError } from "../errors"
import { ParsePool, type ParseOutcome } from "../parse-pool"
import { BASIC, mail, multipart } from "./mail-builder"

const small = (number: number) =>
  mail([...BASIC, `X-Number: ${number}`, "In-Reply-To: <" + number + "@x>"], `mail ${number}`)
/** Heavy but harmless: a newsletter of many styled paragraphs, and a file before it. */
const heavy = multipart("mixed", BASIC, [
  { headers: ["Content-Type: application/pdf"], body: "file" },
  {
    headers: ["Content-Type: text/html"],
    body: `<p style="color:red;margin:0 1px 2px;font-family:Arial">x</p>`.repeat(30_000),
  },
])

const reasonOf = (outcome: ParseOutcome) => (outcome.ok ? "ok" : outcome.error.reason)

describe("ParsePool", () => {
  let dir: string
  let pool: ParsePool

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "parse-pool-"))
  })

  afterEach(async () => {
    await pool.close()
    await rm(dir, { recursive: true, force: true })
  })

  it("parses many mails in order and in threads that load the TypeScript sources", async () => {
    pool = new ParsePool({ threads: 2 })
    const outcomes = await pool.parseMany(
      Array.from({ length: 100 }, (_, index) => small(index)),
      { attachmentDir: dir }
    )
    expect(outcomes.map((outcome) => outcome.ok && outcome.email.text)).toEqual(
      Array.from({ length: 100 }, (_, index) => `mail ${index}`)
    )
  })

  it("fails only the mail that takes too long, and removes its files", async () => {
    pool = new ParsePool({ threads: 1, timeoutMs: 1 })
    await expect(pool.parse(heavy, { attachmentDir: dir })).rejects.toMatchObject({
      reason: "parse_timeout",
    })
    expect(await readdir(dir)).toEqual([])
  })

  it("fails only the mail that needs too much memory", async () => {
    pool = new ParsePool({ threads: 1, memoryMb: 40 })
    const outcomes = await pool.parseMany([small(1), heavy, small(2)], { attachmentDir: dir })
    expect(outcomes.map(reasonOf)).toEqual(["ok", "parse_out_of_memory", "ok"])
    expect(await readdir(dir)).toEqual([])
  })

  it("fails a source that cannot be read with a reason", async () => {
    pool = new ParsePool({ threads: 1 })
    const failure = pool.parse({ path: join(dir, "none.eml") }, { attachmentDir: dir })
    await expect(failure).rejects.toBeInstanceOf(ParseError)
    await expect(failure).rejects.toMatchObject({ reason: "parse_error" })
  })

  it("leaves the bytes of the caller alone", async () => {
    pool = new ParsePool({ threads: 1 })
    const source = small(7)
    await pool.parse(source, { attachmentDir: dir })
    expect(source.toString()).toContain("mail 7")
  })
})

describe("batchBySize", () => {
  it("puts small mails together and large ones alone", () => {
    const item = (bytes: number) => ({ source: Buffer.alloc(bytes) })
    const sizes = batchBySize([item(10), item(10), item(300_000), item(10)]).map(
      (batch) => batch.length
    )
    expect(sizes).toEqual([2, 1, 1])
    expect(
      batchBySize(Array.from({ length: 40 }, () => item(1))).map((batch) => batch.length)
    ).toEqual([16, 16, 8])
    expect(batchBySize([{ source: { path: "a" } }, { source: { path: "b" } }])).toHaveLength(2)
    expect(batchBySize([])).toEqual([])
  })
})
