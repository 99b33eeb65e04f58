/** How many of what tickets refer to. */
export const PEOPLE = { customers: 10_000, users: 40, teams: 8, categories: 30, mailboxes: 4 }

/** The agent the benchmark logs in as: the first user, hence a manager. */
export const BENCH_USER = "user_bench_0"

const upTo = (count) => `generate_series(0, ${count - 1}) AS i`

/** Users, teams, categories, mailboxes without servers, and the shop's customers. */
export const peopleStatements = [
  `INSERT INTO "user" (id, email, first_name, last_name, created_at)
   SELECT 'user_bench_' || i, 'agent' || i || '@desk.example', 'Agent', i::text,
     now() - interval '2 years' + i * interval '1 minute' FROM ${upTo(PEOPLE.users)}`,
  `INSERT INTO helpdesk_team (id, name) SELECT 'team_bench_' || i, 'Team ' || i FROM ${upTo(PEOPLE.teams)}`,
  `INSERT INTO helpdesk_ticket_category (id, name)
   SELECT 'tcat_bench_' || i, 'Category ' || i FROM ${upTo(PEOPLE.categories)}`,
  `INSERT INTO helpdesk_mailbox (id, name, address, acknowledgement)
   SELECT 'mbox_bench_' || i, 'Desk ' || i, 'desk' || i || '@desk.example', false
   FROM ${upTo(PEOPLE.mailboxes)}`,
  `INSERT INTO customer (id, email, first_name, last_name, company_name, has_account)
   SELECT 'cus_bench_' || i, 'customer' || i || '@company' || i % 3000 || '.example', 'Customer',
     i::text, CASE WHEN i % 3 = 0 THEN 'Company ' || i % 3000 END, true FROM ${upTo(PEOPLE.customers)}`,
]
