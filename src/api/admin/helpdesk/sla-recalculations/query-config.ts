export const listSlaRecalculationsConfig = { defaults: ["id"], isList: true }
