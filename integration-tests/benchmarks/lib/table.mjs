const COLUMNS = ["work", "measured", "median", "p95", "floor", "aim", "ok?"]

const number = (value) =>
  value === undefined || value === null
    ? "-"
    : value >= 100
      ? Math.round(value).toLocaleString("en")
      : String(Math.round(value * 10) / 10)

const figure = (value, unit) => (value === undefined ? "-" : `${number(value)} ${unit}`)

const verdict = (result) => {
  if (result.skipped) return "skipped"
  return result.ok ? "yes" : "NO"
}

const cellsOf = (result) => [
  result.work,
  result.skipped ?? result.measured,
  figure(result.median, result.unit),
  figure(result.p95, result.unit),
  figure(result.floor, result.unit),
  result.aim,
  verdict(result),
]

/** A Markdown table, padded so that it reads in a terminal too. */
function markdown(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join("\n")
}

/** A result in a few words, for who watches. */
export const inShort = (result) => `  ${result.work}: ${pair(result)} (${verdict(result)})`

/** One run: a line a result. */
export const resultTable = (results) => markdown([COLUMNS, ...results.map(cellsOf)])

const pair = (result) =>
  !result || result.skipped || result.median === undefined
    ? (result?.skipped ?? "-")
    : `${number(result.median)} / ${number(result.p95)} ${result.unit}`

/**
 * Two sizes side by side, each as median / p95.
 * @param {Map<number, object[]>} runs results by number of tickets
 */
export function comparisonTable(runs) {
  const sizes = [...runs.keys()]
  const works = [...new Set(sizes.flatMap((size) => runs.get(size).map(({ work }) => work)))]
  const title = (size) => `${size.toLocaleString("en")} tickets`
  const rows = works.map((work) => {
    const found = sizes.map((size) => runs.get(size).find((result) => result.work === work))
    return [work, ...found.map(pair), found.find(Boolean).aim]
  })
  return markdown([["work (median / p95)", ...sizes.map(title), "aim"], ...rows])
}
