export const listTeamsConfig = { defaults: ["id"], isList: true }
