import { useMe } from "../../../hooks/agents"

/** Only managers change settings; until the answer is here nobody is offered to. */
export const useIsManager = (): boolean => useMe().data?.role === "manager"
