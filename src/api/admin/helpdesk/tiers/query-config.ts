export const listTiersConfig = { defaults: ["id"], isList: true }
