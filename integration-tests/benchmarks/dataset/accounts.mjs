import { PEOPLE } from "./people.mjs"
import { POLICY_KEYS, policyKeyOf } from "./sla.mjs"

const customers = `generate_series(0, ${PEOPLE.customers - 1}) AS i`

/** Each customer in the group of one tier; a tenth with a contract, all with two services. */
export const accountStatements = [
  ...POLICY_KEYS.flatMap((key, i) => [
    `INSERT INTO customer_group (id, name) VALUES ('cusgroup_bench_${key}', '${key}')`,
    `INSERT INTO helpdesk_customer_tier (id, name, rank, customer_group_id, sla_policy_id)
     VALUES ('ctier_bench_${key}', '${key}', ${30 - 10 * i}, 'cusgroup_bench_${key}', 'slap_bench_${key}')`,
  ]),
  `INSERT INTO customer_group_customer (id, customer_id, customer_group_id)
   SELECT 'cusgc_bench_' || i, 'cus_bench_' || i, 'cusgroup_bench_' || ${policyKeyOf("i", "true")}
   FROM ${customers}`,
  `INSERT INTO helpdesk_customer_account (id, customer_id, contract_type, contract_ends_at)
   SELECT 'cacc_bench_' || i, 'cus_bench_' || i, 'maintenance', '2035-12-31'
   FROM ${customers} WHERE i % 10 = 0`,
  `INSERT INTO helpdesk_customer_service (id, customer_id, kind, name, status)
   SELECT 'csvc_bench_' || i || '_' || k, 'cus_bench_' || i,
     CASE k WHEN 0 THEN 'sip_trunk' ELSE 'broadband' END, 'Service ' || k, 'active'
   FROM ${customers} CROSS JOIN generate_series(0, 1) AS k`,
]
