import { useTranslation } from "react-i18next"

/** Kinds are free words: usual ones have a name, others lose their underscores. */
export function useServiceKind() {
  const { t } = useTranslation("helpdesk")
  return (kind: string): string =>
    t(`account.services.kinds.${kind}`, { defaultValue: kind.replaceAll("_", " ") })
}
