import { expect, test } from "vitest";
import { assignedId } from "../../../src/mail/smtp/assigned-id.ts";

const OURS = "<a@example.com>";
const AMAZON = "010201953e66541f-a46c5c6a-1b2c-4d5e-8f90-a1b2c3d4e5f6-000000";

test.each([
  ["email-smtp.eu-west-1.amazonaws.com", `250 Ok ${AMAZON}`, `<${AMAZON}@eu-west-1.amazonses.com>`],
  ["email-smtp.us-east-1.amazonaws.com", `250 Ok ${AMAZON}`, `<${AMAZON}@email.amazonses.com>`],
  ["mail.example.com", `250 Ok ${AMAZON}`, null],
  [
    "smtp.office365.com",
    "250 2.0.0 OK <AM0PR01MB1234@AM0PR01MB1234.prod.example> [Hostname=AM0PR01MB1234.prod.example]",
    "<AM0PR01MB1234@AM0PR01MB1234.prod.example>",
  ],
  ["smtp.office365.com", `250 2.6.0 ${OURS} [InternalId=1] Queued mail for delivery`, null],
  [
    "relay.example",
    "250 2.0.0 OK: queued as <202603020900.1@relay.example>",
    "<202603020900.1@relay.example>",
  ],
  ["mail.example.com", "250 2.0.0 Ok: queued as 4F3A21", null],
  ["mail.example.com", "250 OK id=1xX4r7-00002M-0E", null],
])("%s says %s", (host, response, id) => {
  expect(assignedId(response, host, OURS)).toBe(id);
});
