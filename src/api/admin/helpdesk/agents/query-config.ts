export const listAgentsConfig = { defaults: ["id"], isList: true }
