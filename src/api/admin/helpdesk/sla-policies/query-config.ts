export const listSlaPoliciesConfig = { defaults: ["id"], isList: true }
