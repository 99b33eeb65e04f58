import { PARAGRAPHS } from "./language.mjs"
import { PEOPLE } from "./people.mjs"
import { policyKeyOf } from "./sla.mjs"

export const MESSAGES_EACH = 3
export const FIRST_NUMBER = 1001
const DAYS = 400

const skewed = (salt, n) => `floor(power(bench.share(i, ${salt}), 2) * ${n})::int`
const among = (salt, ...weighted) => {
  let limit = 0
  const cases = weighted.map(([value, weight]) => {
    limit += weight
    return `WHEN bench.share(i, ${salt}) < ${limit} THEN '${value}'`
  })
  return `CASE ${cases.slice(0, -1).join(" ")} ELSE '${weighted.at(-1)[0]}' END`
}

/**
 * Tickets `from`..`to - 1` of `total`, spread over 13 months up to `day`: of the newest tenth 70 %
 * are open, of the rest 3.3 %, which makes a tenth of all.
 */
export const ticketStatement = ({ from, to, total, day }) => `
  INSERT INTO helpdesk_ticket (id, display_id, subject, status, priority, channel, customer_id,
    requester_email, requester_name, mailbox_id, assignee_id, team_id, category_id, order_id, tags,
    merged_into_id, escalation_level, escalated_at, sla_policy_id, sla_explanation, sla_choice,
    first_responded_at, resolved_at, closed_at, resume_at, last_message_at, last_message_direction, last_message_preview,
    unanswered_since, message_count, created_at, updated_at)
  SELECT bench.id('tkt', i), ${FIRST_NUMBER} + i, array_to_string(words[1:7], ' '), status, priority,
    'email', CASE WHEN known THEN 'cus_bench_' || person END,
    CASE WHEN known THEN 'customer' || person || '@company' || person % 3000 || '.example'
      ELSE 'stranger' || i || '@mail.example' END,
    'Customer ' || person, 'mbox_bench_' || bench.pick(i, 4, ${PEOPLE.mailboxes}),
    CASE WHEN bench.share(i, 5) < CASE WHEN is_open THEN 0.7 ELSE 0.95 END
      THEN 'user_bench_' || ${skewed(6, PEOPLE.users)} END,
    CASE WHEN bench.share(i, 7) < 0.9 THEN 'team_bench_' || ${skewed(8, PEOPLE.teams)} END,
    CASE WHEN bench.share(i, 9) < 0.8 THEN 'tcat_bench_' || ${skewed(10, PEOPLE.categories)} END,
    CASE WHEN bench.share(i, 11) < 0.1 THEN bench.id('order', i) END,
    CASE WHEN bench.share(i, 12) < 0.2 THEN ARRAY['tag' || bench.pick(i, 13, 50)] ELSE '{}' END,
    CASE WHEN status = 'merged' THEN bench.id('tkt', i / 2) END,
    is_escalated::int, CASE WHEN is_escalated THEN created_at + interval '1 hour' END,
    'slap_bench_' || policy_key,
    CASE WHEN known THEN 'tier ' || policy_key || ' through customer group ' || policy_key
      ELSE 'default policy' END,
    CASE WHEN known THEN jsonb_build_object('because', 'group_tier', 'name', policy_key, 'via', policy_key,
        'reason', NULL, 'user_id', NULL)
      ELSE '{"because":"default","name":null,"via":null,"reason":null,"user_id":null}' END,
    CASE WHEN status <> 'new' THEN created_at + interval '1 hour' END,
    CASE WHEN status IN ('resolved', 'closed') THEN last_message_at END,
    CASE WHEN status = 'closed' THEN last_message_at END,
    CASE WHEN status = 'on_hold' THEN '${day}'::timestamptz + bench.share(i, 16) * interval '14 days' END,
    last_message_at, CASE WHEN is_waiting THEN 'inbound' ELSE 'outbound' END,
    array_to_string(words[1:20], ' '), CASE WHEN is_waiting AND is_open THEN last_message_at END,
    ${MESSAGES_EACH}, created_at, last_message_at
  FROM (
    SELECT *, ${policyKeyOf("person", "known")} AS policy_key FROM (
    SELECT i, is_open, status, created_at, ${skewed(2, PEOPLE.customers)} AS person,
      bench.share(i, 3) < 0.85 AS known, is_open AND bench.share(i, 17) < 0.01 AS is_escalated,
      status IN ('new', 'open', 'spam', 'merged') AS is_waiting,
      ${among(18, ["low", 0.15], ["normal", 0.65], ["high", 0.15], ["critical", 0.05])} AS priority,
      least(created_at + bench.share(i, 19) * interval '4 days', '${day}'::timestamptz) AS last_message_at,
      string_to_array(p.text, ' ') AS words
    FROM (
      SELECT i, is_open,
        '${day}'::timestamptz - interval '${DAYS} days' * (1 - i::float8 / ${total}) AS created_at,
        CASE WHEN is_open
          THEN ${among(20, ["new", 0.2], ["open", 0.45], ["pending", 0.25], ["on_hold", 0.1])}
          ELSE ${among(20, ["closed", 0.8], ["resolved", 0.15], ["spam", 0.04], ["merged", 0.01])}
        END AS status
      FROM (
        SELECT i, bench.share(i, 21) < CASE WHEN i >= ${total} * 0.9 THEN 0.7 ELSE 0.0333 END AS is_open
        FROM generate_series(${from}::bigint, ${to - 1}) AS i) AS numbered) AS dated
      JOIN bench.paragraph p ON p.id = bench.pick(i * ${MESSAGES_EACH}, 22, ${PARAGRAPHS})) AS rolled) AS drawn`

const slice = ({ from, to }) =>
  `t.display_id BETWEEN ${FIRST_NUMBER + from} AND ${FIRST_NUMBER + to - 1}`

/** Three messages a ticket; each names an order number of its own, a word nobody else uses. */
export const messageStatement = (range) => `
  INSERT INTO helpdesk_ticket_message (id, ticket_id, direction, author_type, author_id, from_email,
    from_name, "to", cc, subject, body_text, visible_text, mailbox_id, rfc_message_id,
    inbound_email_id, sent_at, delivery_state, created_at, updated_at)
  SELECT bench.id('tmsg', m), ticket_id, CASE WHEN is_inbound THEN 'inbound' ELSE 'outbound' END,
    CASE WHEN is_inbound THEN 'customer' ELSE 'agent' END,
    CASE WHEN NOT is_inbound THEN coalesce(assignee_id, 'user_bench_1') END,
    CASE WHEN is_inbound THEN requester_email END, CASE WHEN is_inbound THEN requester_name END,
    '[{"address":"desk0@desk.example","name":""}]', '[]', subject, body, body, mailbox_id,
    m || '.bench@mail.example', CASE WHEN k = 0 THEN bench.id('inem', i) END, at,
    CASE WHEN NOT is_inbound THEN 'sent' END, at, at
  FROM (
    SELECT i, k, i * ${MESSAGES_EACH} + k AS m, t.id AS ticket_id, t.assignee_id, t.requester_email,
      t.requester_name, t.subject, t.mailbox_id, p.text || ' NT' || i * ${MESSAGES_EACH} + k AS body,
      CASE k WHEN 0 THEN true WHEN 1 THEN t.status = 'new' ELSE t.last_message_direction = 'inbound' END
        AS is_inbound,
      t.created_at + (t.last_message_at - t.created_at) * k / ${MESSAGES_EACH - 1} AS at
    FROM helpdesk_ticket t
      CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
      CROSS JOIN generate_series(0, ${MESSAGES_EACH - 1}) AS k
      JOIN bench.paragraph p ON p.id = bench.pick(i * ${MESSAGES_EACH} + k, 22, ${PARAGRAPHS})
    WHERE ${slice(range)}) AS drawn`

const numbered = (range) => `
  FROM helpdesk_ticket t CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
  WHERE ${slice(range)}`

/** The requester of each ticket, and a second person in copy of every fifth. */
export const participantStatement = (range) => `
  INSERT INTO helpdesk_ticket_participant (id, ticket_id, role, email, name, customer_id, is_confirmed,
    created_at, updated_at)
  SELECT bench.id('tpart', i * 2 + c), id, CASE c WHEN 0 THEN 'requester' ELSE 'cc' END,
    CASE c WHEN 0 THEN requester_email ELSE 'copy' || i || '@mail.example' END,
    CASE c WHEN 0 THEN requester_name END, CASE c WHEN 0 THEN customer_id END, c = 0, created_at, created_at
  FROM (SELECT t.*, i, c FROM helpdesk_ticket t
      CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
      CROSS JOIN generate_series(0, 1) AS c
    WHERE ${slice(range)} AND (c = 0 OR bench.share(i, 23) < 0.2)) AS drawn`

/** How each ticket began. */
export const eventStatement = (range) => `
  INSERT INTO helpdesk_ticket_event (id, ticket_id, type, cause, payload, created_at, updated_at)
  SELECT bench.id('tevt', i), t.id, 'created', 'mail', '{"channel":"email"}', t.created_at, t.created_at
  ${numbered(range)}`

/** The log row of each ticket's first mail; the raw bytes are left out. */
export const inboundStatement = (range) => `
  INSERT INTO helpdesk_inbound_email (id, mailbox_id, source, dedupe_key, message_id, size, state,
    from_email, subject, ticket_id, ticket_message_id, attempts, received_at, processed_at,
    created_at, updated_at)
  SELECT bench.id('inem', i), t.mailbox_id, 'push', m || '.bench@mail.example',
    m || '.bench@mail.example', 2000, 'processed', t.requester_email, t.subject, t.id,
    bench.id('tmsg', m), 1, t.created_at, t.created_at, t.created_at, t.created_at
  FROM helpdesk_ticket t
    CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
    CROSS JOIN LATERAL (SELECT i * ${MESSAGES_EACH} AS m) AS first
  WHERE ${slice(range)}`

/** What the ingest writes for search, put together from the paragraphs' ready-made vectors. */
export const searchStatement = (range) => `
  INSERT INTO helpdesk_ticket_search (ticket_id, document)
  SELECT t.id, setweight(to_tsvector('helpdesk_simple', t.subject), 'A')
    || p0.vector || p1.vector || p2.vector
    || array_to_tsvector(ARRAY['nt' || i * 3, 'nt' || i * 3 + 1, 'nt' || i * 3 + 2])
  FROM helpdesk_ticket t
    CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
    ${[0, 1, 2].map((k) => `JOIN bench.paragraph p${k} ON p${k}.id = bench.pick(i * ${MESSAGES_EACH} + ${k}, 22, ${PARAGRAPHS})`).join("\n    ")}
  WHERE ${slice(range)}`
