import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"
import type { AccountFlag } from "../../types/account"
import * as models from "./models"
import {
  lockAccount,
  lockAddresses,
  readContracts,
  type AccountContract,
} from "./repositories/account-repository"
import {
  accountFieldsOf,
  EMPTY_ACCOUNT,
  type AccountChanges,
  type AccountFields,
} from "./utils/account-changes"

export type TierRow = InferTypeOf<typeof models.CustomerTier>
export type ServiceRow = InferTypeOf<typeof models.CustomerService>
export type AddressRow = InferTypeOf<typeof models.AccountAddress>

/** A customer's account with its addresses, stored or empty. */
export interface StoredAccount extends AccountFields {
  customer_id: string
  extra_emails: string[]
  domains: string[]
  is_stored: boolean
}

/** `before` takes the change back; an address of another account keeps anything from being written. */
export type AccountSaving =
  { outcome: "saved"; before: StoredAccount } | { outcome: "taken"; address: AddressRow }

/** What this module knows about the choice of a policy, read in three queries for all customers. */
export interface AccountFacts {
  /** all of them: they are few */
  tiers: TierRow[]
  /** by customer; no entry where nothing is stored */
  accounts: Map<string, AccountContract>
  services: Map<string, ServiceRow>
}

const KINDS = ["email", "domain"] as const
type AddressKind = (typeof KINDS)[number]

/** Tiers, accounts and services of customers: what a shop does not know about them. */
export class AccountModuleService extends MedusaService(models) {
  @InjectManager()
  async readAccount(
    customer_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<StoredAccount> {
    const [row] = await this.listCustomerAccounts({ customer_id }, { take: 1 }, context)
    const addresses = await this.listAccountAddresses(
      { customer_id },
      { order: { value: "ASC" }, take: null },
      context
    )
    const valuesOf = (kind: AddressKind) =>
      addresses.filter((address) => address.kind === kind).map(({ value }) => value)
    return {
      ...(row ? fieldsOf(row) : EMPTY_ACCOUNT),
      customer_id,
      extra_emails: valuesOf("email"),
      domains: valuesOf("domain"),
      is_stored: row !== undefined,
    }
  }

  /**
   * Changes a customer's account and makes it where there is none. Whoever changes addresses waits for
   * the others who do: what is free now is still free when it is written.
   */
  @InjectTransactionManager()
  async saveAccount(
    customer_id: string,
    { extra_emails, domains, ...fields }: AccountChanges,
    @MedusaContext() context: Context = {}
  ): Promise<AccountSaving> {
    if (extra_emails || domains) {
      await lockAddresses(context)
    }
    const address = await this.findTakenAddress_(customer_id, { extra_emails, domains }, context)
    if (address) {
      return { outcome: "taken", address }
    }
    const existed = await lockAccount(context, customer_id)
    const before = await this.readAccount(customer_id, context)
    await this.updateCustomerAccounts({ selector: { customer_id }, data: fields }, context)
    const wanted = { email: extra_emails ?? before.extra_emails, domain: domains ?? before.domains }
    await this.replaceAddresses_(before, wanted, context)
    return { outcome: "saved", before: { ...before, is_stored: existed } }
  }

  /** Gives an account a further address, unless it is somebody's already. @returns its id, or null */
  @InjectTransactionManager()
  async addExtraEmail(
    customer_id: string,
    value: string,
    @MedusaContext() context: Context = {}
  ): Promise<string | null> {
    await lockAddresses(context)
    const [known] = await this.listAccountAddresses({ kind: "email", value }, { take: 1 }, context)
    if (known) {
      return null
    }
    const address = { customer_id, kind: "email" as const, value }
    return (await this.createAccountAddresses(address, context)).id
  }

  /** @throws MedusaError(CONFLICT) where an address that was given up belongs to another by now */
  @InjectTransactionManager()
  async restoreAccount(
    { is_stored, customer_id, ...before }: StoredAccount,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const saving = await this.saveAccount(customer_id, before, context)
    if (saving.outcome === "taken") {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `${saving.address.value} belongs to the account of ${saving.address.customer_id} by now, so the account of ${customer_id} stays as it is`
      )
    }
    if (!is_stored) {
      await this.deleteCustomerAccounts({ customer_id }, context)
    }
  }

  /** Accounts and addresses of customers; their services stay, for tickets name them. */
  @InjectTransactionManager()
  async removeAccounts(
    customer_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await this.deleteAccountAddresses({ customer_id: customer_ids }, context)
    await this.deleteCustomerAccounts({ customer_id: customer_ids }, context)
  }

  @InjectManager()
  async readSlaFacts(
    customer_ids: string[],
    service_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<AccountFacts> {
    const all = { take: null }
    const tiers = await this.listCustomerTiers({}, all, context)
    const accounts = await readContracts(context, customer_ids)
    const services = service_ids.length
      ? await this.listCustomerServices({ id: service_ids }, all, context)
      : []
    return {
      tiers,
      accounts: new Map(accounts.map((account) => [account.customer_id, account])),
      services: new Map(services.map((service) => [service.id, service])),
    }
  }

  @InjectManager()
  protected async findTakenAddress_(
    customer_id: string,
    { extra_emails, domains }: Pick<AccountChanges, "extra_emails" | "domains">,
    @MedusaContext() context: Context = {}
  ): Promise<AddressRow | undefined> {
    const wishes = [
      { kind: "email" as const, value: extra_emails ?? [] },
      { kind: "domain" as const, value: domains ?? [] },
    ].filter(({ value }) => value.length > 0)
    const [taken] = wishes.length
      ? await this.listAccountAddresses(
          { $or: wishes, customer_id: { $ne: customer_id } },
          { take: 1, order: { value: "ASC" } },
          context
        )
      : []
    return taken
  }

  /** Addresses that stay keep their row. */
  @InjectTransactionManager()
  protected async replaceAddresses_(
    { customer_id, ...before }: StoredAccount,
    wanted: Record<AddressKind, string[]>,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const present = { email: before.extra_emails, domain: before.domains }
    const added = KINDS.flatMap((kind) =>
      without(wanted[kind], present[kind]).map((value) => ({ customer_id, kind, value }))
    )
    await this.createAccountAddresses(added, context)
    for (const kind of KINDS) {
      const gone = without(present[kind], wanted[kind])
      if (gone.length > 0) {
        await this.deleteAccountAddresses({ customer_id, kind, value: gone }, context)
      }
    }
  }
}

const without = (values: string[], others: string[]): string[] =>
  [...new Set(values)].filter((value) => !others.includes(value))

const fieldsOf = (row: InferTypeOf<typeof models.CustomerAccount>): AccountFields =>
  accountFieldsOf({ ...row, flags: row.flags as AccountFlag[] })
