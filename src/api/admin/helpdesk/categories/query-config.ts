export const listCategoriesConfig = { defaults: ["id"], isList: true }
