/**
 * PostgreSQL's JSON knows neither NUL nor half a surrogate pair, and a subject cut at a length may end in
 * one: stored as it is, a single mail would stop the mailbox it came in.
 */
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const storable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? value.replace(UNSTORABLE, "\ufffd") : value

/** Rows as one JSON value for `json_populate_recordset`. */
export const toRecordset = (rows: readonly object[]): string => JSON.stringify(rows, storable)
