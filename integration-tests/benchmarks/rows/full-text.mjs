import { withDatabase } from "../lib/database.mjs"
import { openServer } from "../lib/server.mjs"
import { median, p95, timed } from "../lib/statistics.mjs"

const AIM_MS = 120
const PAGE_SIZE = 30
const OPEN = "&status=new&status=open&status=pending&status=on_hold"

/** Ten or more different questions of each kind, so that no cache answers twice. */
async function questions({ rows }, tickets) {
  const wordsFrom = async (rank, count = 12) =>
    (
      await rows("SELECT word FROM bench.word WHERE rank >= $1 ORDER BY rank LIMIT $2", [
        rank,
        count,
      ])
    ).map(({ word }) => word)
  const common = await wordsFrom(40)
  const middle = await wordsFrom(2000)
  const rare = await wordsFrom(18_000)
  const numbers = Array.from(
    { length: 12 },
    (_, i) => 1001 + Math.floor((tickets * (i + 0.5)) / 12)
  )
  return {
    "rare word": rare,
    "common word": common,
    "two common words": common.map((word, i) => `${word} ${common[(i + 5) % common.length]}`),
    "common and rare word": common.map((word, i) => `${word} ${rare[i]}`),
    prefix: middle.map((word) => word.slice(0, 6)),
    "no match": common.map((_, i) => `zzqx${i}`),
    "ticket number": numbers.map((number) => `HD-${number}`),
    "word of one mail": numbers.map((number) => `NT${(number - 1001) * 3}`),
  }
}

async function floorOf({ rows }, asked) {
  const samples = []
  for (const question of asked) {
    const query = question.split(" ").join(" & ")
    const find = () =>
      rows(
        "SELECT ticket_id FROM helpdesk_ticket_search WHERE document @@ to_tsquery('helpdesk_simple', $1) LIMIT $2",
        [query, PAGE_SIZE]
      )
    samples.push(await timed(find))
  }
  return median(samples)
}

const resultOf = (kind, samples, floor) => ({
  work: `search, ${kind}`,
  measured: `${samples.length} questions`,
  unit: "ms",
  median: median(samples),
  p95: p95(samples),
  floor,
  aim: `p95 <= ${AIM_MS} ms`,
  ok: p95(samples) <= AIM_MS,
})

/** Time of `GET /admin/helpdesk/tickets?q=` over all tickets and over the open ones, by kind of question. */
export async function fullText({ url, tickets }) {
  const server = await openServer(url)
  const search = (question, filters) =>
    server.get(`/helpdesk/tickets?q=${encodeURIComponent(question)}&limit=${PAGE_SIZE}${filters}`)
  try {
    for (let i = 0; i < 20; i++) await search(`warm${i}`, "")
    return await withDatabase(url, async (database) => {
      const results = []
      for (const [kind, asked] of Object.entries(await questions(database, tickets))) {
        const samples = []
        for (const filters of ["", OPEN])
          for (const question of asked) samples.push(await timed(() => search(question, filters)))
        results.push(resultOf(kind, samples, await floorOf(database, asked)))
      }
      return results
    })
  } finally {
    await server.close()
  }
}
