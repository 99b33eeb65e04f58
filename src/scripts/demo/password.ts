/** Of every demo login. Fixed and printed at start, so nothing real may hang on it. */
export const DEMO_PASSWORD = "helpdesk-demo"
