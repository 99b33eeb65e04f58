import { parseTicketSearch } from "../utils/listing/search-terms"
import { execute, type Manager, type SqlPart } from "./sql"

/** Up to here all matches are read and sorted. */
const FEW = 5_000
/** Matches in a sample that mean, where there are many tickets: at least every hundredth, surely. */
const FREQUENT_IN_SAMPLE = 20
/** Percent of the documents: some 2.5 MB of them, about a thousand, and never more than a hundredth. */
const SAMPLE = `least(1, 250e6 / greatest(1, pg_relation_size('helpdesk_ticket_search')))`
/** How far the matches of a frequent word are counted: each costs a look into a document. */
export const FREQUENT_COUNT_LIMIT = 100

/**
 * How a search is answered. A rare word is looked up in the index and its tickets sorted; for a
 * frequent one that would read half the table, while walking the tickets in sort order meets a page
 * of matches soon. The planner cannot choose: it has no frequency of rare words or of prefixes.
 */
export type SearchPlan =
  { type: "none" } | { type: "few"; ids: SqlPart } | { type: "frequent"; query: SqlPart }

export async function planSearch(manager: Manager, q: string | undefined): Promise<SearchPlan> {
  const search = parseTicketSearch(q ?? "")
  switch (search.type) {
    case "nothing":
      return { type: "none" }
    case "number":
      return {
        type: "few",
        ids: {
          sql: `SELECT "id" FROM "helpdesk_ticket" WHERE "display_id" = ? AND "deleted_at" IS NULL
            UNION ALL SELECT helpdesk_search_hits(plainto_tsquery('helpdesk_simple', ?), ${FEW})`,
          params: [search.display_id, search.word],
        },
      }
    case "text":
      return planText(manager, tsquery(search.exact, search.prefix))
  }
}

/**
 * A query of negations alone (`querytree` is T) cannot use the index: nearly everything matches. A
 * look at a few of the documents tells what is so frequent that even the index is slow.
 */
async function planText(manager: Manager, query: SqlPart): Promise<SearchPlan> {
  const [{ hits }] = await execute<{ hits: number | null }>(
    manager,
    `SELECT CASE WHEN querytree(asked) <> 'T' AND ${FREQUENT_IN_SAMPLE} >
         (SELECT count(*) FROM "helpdesk_ticket_search" TABLESAMPLE SYSTEM (${SAMPLE})
            WHERE "document" @@ asked)
       THEN (SELECT count(*)::int FROM helpdesk_search_hits(asked, ${FEW + 1})) END AS hits
     FROM (SELECT ${query.sql} AS asked) AS question`,
    query.params
  )
  if (hits === null || hits > FEW) {
    return { type: "frequent", query }
  }
  const sql = `SELECT helpdesk_search_hits(${query.sql}, ${FEW})`
  return { type: "few", ids: { sql, params: query.params } }
}

function tsquery(exact: string, prefix: string | null): SqlPart {
  const parts: SqlPart[] = [
    ...(exact ? [{ sql: `websearch_to_tsquery('helpdesk_simple', ?)`, params: [exact] }] : []),
    ...(prefix ? [{ sql: `to_tsquery('helpdesk_simple', ?)`, params: [`${prefix}:*`] }] : []),
  ]
  return {
    sql: parts.map(({ sql }) => sql).join(" && "),
    params: parts.flatMap(({ params }) => params),
  }
}

/** Conditions on the ticket `t`; a scalar subquery is what keeps the planner walking. */
export function searchParts(search: SearchPlan): SqlPart[] {
  switch (search.type) {
    case "none":
      return []
    case "few":
      return [{ sql: `t."id" IN (${search.ids.sql})`, params: search.ids.params }]
    case "frequent":
      return [
        {
          sql: `(SELECT s."document" @@ (${search.query.sql})
            FROM "helpdesk_ticket_search" AS s WHERE s."ticket_id" = t."id")`,
          params: search.query.params,
        },
      ]
  }
}
