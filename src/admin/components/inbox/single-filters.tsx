import { ChevronDownMini, PlusMini, XMarkMini } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type Choice,
  useAgentChoices,
  useCategoryChoices,
  useCustomerChoice,
  useMailboxChoices,
  useOrderChoice,
  useServiceChoice,
  useSlaFilterChoices,
  useTeamChoices,
} from "../../hooks/use-choices"
import type { InboxState, InboxView, SingleFilter } from "../../lib/inbox-query"
import { ChoiceMenu } from "../choice-menu"
import { TextPrompt } from "../text-prompt"

type Values = InboxState["single"]

interface SingleFiltersProps {
  view: InboxView
  values: Values
  onChange: (values: Values) => void
}

const FIELD_NAMES = {
  assignee_id: "fields.assignee",
  team_id: "fields.team",
  category_id: "fields.category",
  mailbox_id: "fields.mailbox",
  tag: "fields.tag",
  customer_id: "fields.customer",
  order_id: "fields.order",
  service_id: "fields.service",
  sla: "fields.sla",
} as const satisfies Record<SingleFilter, string>

/** What is always offered as a button; the others come by "+ Filter". */
const ALWAYS: SingleFilter[] = ["sla", "team_id", "assignee_id"]
const ON_DEMAND: SingleFilter[] = ["category_id", "mailbox_id", "tag"]
/** Set by links from customers, orders and services; nothing to choose from here. */
const LINKED: SingleFilter[] = ["customer_id", "order_id", "service_id"]

function useFilterChoices(values: Values): Record<SingleFilter, Choice[]> {
  const { t } = useTranslation("helpdesk")
  const nobody = { value: "none", label: t("people.unassigned") }
  const noTeam = { value: "none", label: t("people.noTeam") }
  return {
    assignee_id: [nobody, ...useAgentChoices()],
    team_id: [noTeam, ...useTeamChoices()],
    category_id: useCategoryChoices(),
    mailbox_id: useMailboxChoices(),
    tag: values.tag ? [{ value: values.tag, label: values.tag }] : [],
    customer_id: useCustomerChoice(values.customer_id),
    order_id: useOrderChoice(values.order_id),
    service_id: useServiceChoice(values.service_id),
    sla: useSlaFilterChoices(),
  }
}

export const SingleFilters = ({ view, values, onChange }: SingleFiltersProps) => {
  const { t } = useTranslation("helpdesk")
  const [isAskingTag, setIsAskingTag] = useState(false)
  const choices = useFilterChoices(values)
  // a view that lists by deadline has no use for another one
  const always = view === "breaching" ? ALWAYS.filter((name) => name !== "sla") : ALWAYS
  const shown = [...always, ...[...ON_DEMAND, ...LINKED].filter((name) => values[name])]
  const hidden = ON_DEMAND.filter((name) => !values[name])
  const set = (name: SingleFilter, value: string) => onChange({ ...values, [name]: value })
  const unset = (name: SingleFilter) => {
    const { [name]: _removed, ...rest } = values
    onChange(rest)
  }
  return (
    <>
      {shown.map((name) => (
        <SetFilter
          key={name}
          name={t(FIELD_NAMES[name])}
          choices={choices[name]}
          value={values[name] ?? null}
          onChange={(value) => set(name, value)}
          onClear={() => unset(name)}
        />
      ))}
      {hidden.length > 0 && (
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <Button size="small" variant="transparent">
              <PlusMini /> {t("inbox.filters.more")}
            </Button>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="start">
            {hidden.map((name) =>
              name === "tag" ? (
                <DropdownMenu.Item key={name} onSelect={() => setIsAskingTag(true)}>
                  {t(FIELD_NAMES.tag)}
                </DropdownMenu.Item>
              ) : (
                <DropdownMenu.SubMenu key={name}>
                  <DropdownMenu.SubMenuTrigger>{t(FIELD_NAMES[name])}</DropdownMenu.SubMenuTrigger>
                  <DropdownMenu.SubMenuContent className="max-h-80 overflow-y-auto">
                    {choices[name].map(({ value, label }) => (
                      <DropdownMenu.Item key={value} onSelect={() => set(name, value)}>
                        {label}
                      </DropdownMenu.Item>
                    ))}
                  </DropdownMenu.SubMenuContent>
                </DropdownMenu.SubMenu>
              )
            )}
          </DropdownMenu.Content>
        </DropdownMenu>
      )}
      <TextPrompt
        open={isAskingTag}
        onOpenChange={setIsAskingTag}
        title={t("inbox.filters.tagPrompt")}
        label={t("fields.tag")}
        maxLength={60}
        onSubmit={(tag) => set("tag", tag)}
      />
    </>
  )
}

interface SetFilterProps {
  name: string
  choices: Choice[]
  value: string | null
  onChange: (value: string) => void
  onClear: () => void
}

const SetFilter = ({ name, choices, value, onChange, onClear }: SetFilterProps) => {
  const { t } = useTranslation("helpdesk")
  const chosen = choices.find((choice) => choice.value === value)
  return (
    <span className="flex items-center">
      <ChoiceMenu choices={choices} value={value} onChange={onChange}>
        <Button size="small" variant="secondary">
          {name}
          {value && <span className="text-ui-fg-subtle">{chosen?.label ?? value}</span>}
          <ChevronDownMini className="text-ui-fg-muted" />
        </Button>
      </ChoiceMenu>
      {value && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("inbox.filters.remove", { name })}
          onClick={onClear}
        >
          <XMarkMini />
        </IconButton>
      )}
    </span>
  )
}
