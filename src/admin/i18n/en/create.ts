export const create = {
  title: "New ticket",
  hint: "Write down what the customer asks for. Nothing is mailed before you reply.",
  customer: "Customer",
  aboutOrder: "About order #{{number}}",
  orAddress: "Or an email address",
  addressHint: "For somebody who is not a customer yet",
  needRequester: "Choose a customer or enter an address",
  needSubject: "Enter a subject",
  needMessage: "Write a message",
  submit: "Create ticket",
  done: "{{number}} created",
}
