export interface NamedCustomer {
  email?: string | null
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
}

/** A customer as the desk calls them: the company, else the person, else the address. */
export const customerName = (customer: NamedCustomer): string | null =>
  customer.company_name ||
  [customer.first_name, customer.last_name].filter(Boolean).join(" ") ||
  customer.email ||
  null
