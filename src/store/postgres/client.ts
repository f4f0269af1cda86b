import pg, { type ClientConfig } from "pg";

/** pg's client, but for two things that it leaves to others. */
export class Client extends pg.Client {
  /** Whether the server has said that it writes dates as ISO 8601 has them. */
  isoDates = false;

  constructor(config?: string | ClientConfig) {
    super(config);
    this.connection.on("parameterStatus", (status: ParameterStatus) => {
      if (status.parameterName !== "DateStyle") return;
      this.isoDates = status.parameterValue.startsWith("ISO");
    });
    // Where it fails before the login, for lack of a password for instance, pg leaves it open, and
    // the process would wait for the server to close it.
    this.connection.once("error", () => this.connection.stream.destroy());
  }
}

interface ParameterStatus {
  parameterName: string;
  parameterValue: string;
}
