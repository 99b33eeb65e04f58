import { model } from "@medusajs/framework/utils"

/**
 * What a policy and its calendar said at one time, never changed afterwards: clocks name the
 * version they count by, so that an edit rewrites no history.
 */
export const SlaPolicyVersion = model
  .define(
    { name: "sla_policy_version", tableName: "helpdesk_sla_policy_version" },
    {
      id: model.id({ prefix: "slav" }).primaryKey(),
      policy_id: model.text(),
      number: model.number(),
      /** PolicySnapshot of utils/sla */
      snapshot: model.json(),
    }
  )
  .indexes([{ on: ["policy_id", "number"], unique: true, where: "deleted_at IS NULL" }])
