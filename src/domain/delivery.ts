/**
 * No session can be had at all: nobody's mail is at fault, the phase stops. Its message is one line
 * that says what to do and holds no secret.
 */
export class DeliveryUnavailable extends Error {
  override readonly name = "DeliveryUnavailable";
}
