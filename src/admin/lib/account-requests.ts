import type {
  CustomerAccountDTO,
  CustomerServiceDTO,
  SlaChoiceDTO,
  SlaPolicyDTO,
} from "../../types"

/** Answer of `GET` and `POST /admin/helpdesk/accounts/:customer_id`. */
export interface AccountAnswer {
  account: CustomerAccountDTO
  /** what a new ticket of this customer would get */
  sla: {
    policy: Pick<SlaPolicyDTO, "id" | "name"> | null
    explanation: string | null
    choice?: SlaChoiceDTO | null
  }
}

export type AccountChanges = Partial<Omit<CustomerAccountDTO, "customer_id" | "effective_tier">>

/** Whose service it is never changes. */
export type ServiceChanges = Omit<
  CustomerServiceDTO,
  "id" | "customer_id" | "order_id" | "created_at" | "updated_at"
>
