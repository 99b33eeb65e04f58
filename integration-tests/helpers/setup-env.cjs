// The suites encrypt mailbox secrets with this key; it protects nothing but test data.
process.env.HELPDESK_ENCRYPTION_KEY ??= "test-encryption-key-of-32-characters!"
process.env.DISABLE_ADMIN ??= "true"
process.env.LOG_LEVEL ??= "error"
