export const listMailboxesConfig = {
  defaults: ["id", "name", "address"],
  defaultLimit: 50,
  isList: true,
}
