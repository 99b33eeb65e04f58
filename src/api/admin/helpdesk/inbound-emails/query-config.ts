export const listInboundEmailsConfig = {
  defaults: ["id", "state", "reason"],
  defaultLimit: 50,
  isList: true,
}
