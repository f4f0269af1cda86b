import { AppError } from "../../domain/errors.ts";

/** What `work` throws about a lead or a text is given back; an error of the database is thrown. */
export function tried<T>(work: () => T): T | AppError {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError && error.code !== "database") return error;
    throw error;
  }
}
