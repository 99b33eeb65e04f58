import type { CustomerServiceDTO } from "../../types"
import type { ServiceChanges } from "./account-requests"

/** What the form of a service holds; "" stands for nothing written. */
export interface ServiceForm extends Pick<CustomerServiceDTO, "status" | "sla_policy_id"> {
  kind: string
  name: string
  identifier: string
  plan: string
  site: string
  started_at: string
  renews_at: string
  monthly_amount: string
  currency_code: string
}

export const NEW_SERVICE: ServiceForm = {
  kind: "",
  name: "",
  identifier: "",
  plan: "",
  site: "",
  status: "active",
  started_at: "",
  renews_at: "",
  monthly_amount: "",
  currency_code: "",
  sla_policy_id: null,
}

export const serviceForm = (service: CustomerServiceDTO): ServiceForm => ({
  kind: service.kind,
  name: service.name,
  identifier: service.identifier ?? "",
  plan: service.plan ?? "",
  site: service.site ?? "",
  status: service.status,
  started_at: service.started_at ?? "",
  renews_at: service.renews_at ?? "",
  monthly_amount: service.monthly_amount?.toString() ?? "",
  currency_code: service.currency_code?.toUpperCase() ?? "",
  sla_policy_id: service.sla_policy_id,
})

const orNull = (text: string) => text.trim() || null

export const toServiceChanges = (form: ServiceForm): ServiceChanges => ({
  ...form,
  kind: form.kind.trim(),
  name: form.name.trim(),
  identifier: orNull(form.identifier),
  plan: orNull(form.plan),
  site: orNull(form.site),
  started_at: orNull(form.started_at),
  renews_at: orNull(form.renews_at),
  monthly_amount: form.monthly_amount === "" ? null : Number(form.monthly_amount),
  currency_code: orNull(form.currency_code)?.toLowerCase() ?? null,
})

export type ServiceProblem = "name" | "kind" | "currency_code" | "renews_at"

/** An amount without its currency says nothing; nothing renews before it began. */
export function checkService(form: ServiceForm): ServiceProblem[] {
  const currency = form.currency_code.trim()
  const problems: [ServiceProblem, boolean][] = [
    ["name", form.name.trim() === ""],
    ["kind", form.kind.trim() === ""],
    ["currency_code", currency === "" ? form.monthly_amount !== "" : !/^[a-z]{3}$/i.test(currency)],
    [
      "renews_at",
      form.started_at !== "" && form.renews_at !== "" && form.renews_at < form.started_at,
    ],
  ]
  return problems.filter(([, isProblem]) => isProblem).map(([name]) => name)
}
