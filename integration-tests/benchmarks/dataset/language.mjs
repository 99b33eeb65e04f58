import { vocabulary } from "./vocabulary.mjs"

/** Texts that messages are drawn from: each is used by some fifteen of a million tickets. */
export const PARAGRAPHS = 200_000
const WORDS_EACH = 60

/**
 * Everything random is a hash of a row number and a salt, so that the same data comes out on every
 * machine and however many connections write it.
 */
const functions = [
  `CREATE SCHEMA bench`,
  `CREATE FUNCTION bench.share(i bigint, salt bigint) RETURNS float8 IMMUTABLE PARALLEL SAFE LANGUAGE sql
   AS $$ SELECT ((hashint8extended(i, salt) >> 12) & 4503599627370495) / 4503599627370496.0 $$`,
  `CREATE FUNCTION bench.pick(i bigint, salt bigint, n int) RETURNS int IMMUTABLE PARALLEL SAFE LANGUAGE sql
   AS $$ SELECT floor(bench.share(i, salt) * n)::int $$`,
  `CREATE FUNCTION bench.id(prefix text, i bigint) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
   AS $$ SELECT prefix || '_01' || lpad(upper(to_hex(i)), 24, '0') $$`,
  `CREATE UNLOGGED TABLE bench.word (rank int PRIMARY KEY, word text NOT NULL)`,
  `CREATE UNLOGGED TABLE bench.paragraph (id int NOT NULL, text text NOT NULL, vector tsvector NOT NULL)`,
]

/** A word's chance falls with its rank (Zipf): `size ^ share` is log-uniform. */
const paragraphs = (from, to, size) => `
  INSERT INTO bench.paragraph
  SELECT id, text, to_tsvector('helpdesk_simple', text) FROM (
    SELECT p AS id, string_agg(w.word, ' ' ORDER BY k) || '.' AS text
    FROM generate_series(${from}, ${to - 1}) AS p
      CROSS JOIN generate_series(1, ${WORDS_EACH}) AS k
      JOIN bench.word w ON w.rank = floor(power(${size}, bench.share(p * ${WORDS_EACH}::bigint + k, 1)))::int
    GROUP BY p) AS drawn`

/** Makes the schema `bench` with its words; answers the statements that fill the paragraphs. */
export async function prepareLanguage({ run }) {
  for (const statement of functions) await run(statement)
  const words = vocabulary()
  await run(
    "INSERT INTO bench.word SELECT rank, word FROM unnest($1::text[]) WITH ORDINALITY AS w (word, rank)",
    [words]
  )
  await run("ANALYZE bench.word")
  const step = PARAGRAPHS / 8
  return Array.from({ length: 8 }, (_, i) => paragraphs(i * step, (i + 1) * step, words.length))
}
