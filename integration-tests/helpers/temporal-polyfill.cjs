/** It is an ES module, which Node's own `require` loads and Jest 29's does not. */
const { createRequire } = process.getBuiltinModule("node:module")

module.exports = createRequire(__filename)("temporal-polyfill")
