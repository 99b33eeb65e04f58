import { model } from "@medusajs/framework/utils"
import { SLA_NOTICE_KINDS } from "../../../types/sla"
import { SlaTarget } from "./sla-target"

export const SlaPolicy = model
  .define(
    { name: "sla_policy", tableName: "helpdesk_sla_policy" },
    {
      id: model.id({ prefix: "slap" }).primaryKey(),
      name: model.text(),
      is_default: model.boolean().default(false),
      calendar_id: model.text(),
      /** number[], see SlaPolicyDTO */
      warning_percents: model.json(),
      imminent_minutes: model.float().default(15),
      /** number[] */
      breach_repeat_minutes: model.json(),
      notify_manager_from: model.enum([...SLA_NOTICE_KINDS]).default("breached"),
      pause_on_hold: model.boolean().default(false),
      contract_types: model.array().default([]),
      service_kinds: model.array().default([]),
      category_ids: model.array().default([]),
      mailbox_ids: model.array().default([]),
      /** the SlaPolicyVersion tickets get now */
      current_version_id: model.text().nullable(),
      archived_at: model.dateTime().nullable(),
      targets: model.hasMany(() => SlaTarget, { mappedBy: "policy" }),
    }
  )
  .cascades({ delete: ["targets"] })
  .indexes([
    { on: ["is_default"], unique: true, where: "is_default AND deleted_at IS NULL" },
    { on: ["calendar_id"], where: "deleted_at IS NULL" },
  ])
