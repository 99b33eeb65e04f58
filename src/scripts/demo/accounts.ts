import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import type { AccountFlag } from "../../types/account"
import { saveAccountWorkflow } from "../../workflows/account/save-account"
import { CLINIC, HOTEL, LOGISTICS, WORKSHOP, type DemoCustomers } from "./customers"
import { AGENT, SENIOR, type DemoUsers } from "./users"

const DAY_MS = 86_400_000

interface DemoAccount {
  contract_type: string | null
  /** days from now until the contract's last day */
  contract_days: number | null
  manager: string
  payment_terms_days: number
  language: string
  flags: AccountFlag[]
  pinned_note: string
  extra_emails?: string[]
}

const accountsOf: Record<string, DemoAccount> = {
  [CLINIC]: {
    contract_type: "care",
    contract_days: 420,
    manager: SENIOR,
    payment_terms_days: 14,
    language: "de",
    flags: ["vip"],
    pinned_note:
      "Notruf geht vor: Störungen der Station 3 sofort telefonisch an die Bereitschaft, 0171 5550199.",
    extra_emails: ["bereitschaft@clinic-st-rochus.test"],
  },
  [WORKSHOP]: {
    contract_type: null,
    contract_days: null,
    manager: AGENT,
    payment_terms_days: 14,
    language: "de",
    flags: ["credit_hold"],
    pinned_note: "412,80 EUR überfällig. Vor neuen Bestellungen mit der Buchhaltung sprechen.",
  },
  [HOTEL]: {
    contract_type: "care",
    contract_days: -20,
    manager: AGENT,
    payment_terms_days: 30,
    language: "de",
    flags: [],
    pinned_note:
      "Wartungsvertrag ist ausgelaufen, das Angebot zur Verlängerung liegt Herrn Kern vor.",
  },
  [LOGISTICS]: {
    contract_type: "wholesale",
    contract_days: 200,
    manager: SENIOR,
    payment_terms_days: 30,
    language: "en",
    flags: [],
    pinned_note: "Invoices need their purchase order number.",
  },
}

/** Contracts, account managers and pinned notes; what somebody has written since is left alone. */
export async function seedAccounts(
  container: MedusaContainer,
  customers: DemoCustomers,
  users: DemoUsers
): Promise<void> {
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const known = await accounts.listCustomerAccounts({
    customer_id: Object.values(customers).map(({ id }) => id),
  })
  for (const [email, { contract_days, manager, ...account }] of Object.entries(accountsOf)) {
    const customer_id = customers[email].id
    if (known.some((row) => row.customer_id === customer_id)) continue
    const ends = contract_days === null ? null : new Date(Date.now() + contract_days * DAY_MS)
    await saveAccountWorkflow(container).run({
      input: {
        customer_id,
        changes: {
          ...account,
          contract_ends_at: ends && ends.toISOString().slice(0, 10),
          account_manager_id: users[manager],
        },
      },
    })
  }
}
