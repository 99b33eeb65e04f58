export const listServicesConfig = { defaults: ["id"], isList: true }
