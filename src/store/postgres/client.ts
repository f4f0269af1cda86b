import pg, { type ClientConfig } from "pg";

/** pg's client, with two additions. */
export class Client extends pg.Client {
  /** Whether the server has reported that it writes dates in ISO 8601. */
  isoDates = false;

  constructor(config?: string | ClientConfig) {
    super(config);
    this.connection.on("parameterStatus", (status: ParameterStatus) => {
      if (status.parameterName !== "DateStyle") return;
      this.isoDates = status.parameterValue.startsWith("ISO");
    });
    // If the login fails early, for lack of a password for instance, pg leaves the connection open,
    // and the process would wait until the server closes it.
    this.connection.once("error", () => this.connection.stream.destroy());
  }
}

interface ParameterStatus {
  parameterName: string;
  parameterValue: string;
}
