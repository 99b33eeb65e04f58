import { common } from "./common"

export const helpdesk = {
  ...common,
}
