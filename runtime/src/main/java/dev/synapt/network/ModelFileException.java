package dev.synapt.network;

import java.io.IOException;

/**
 * A file holds parameters, but none that this model can use: those of another architecture, or
 * numbers that are not finite. The message names the first difference, short and on one line
 * whatever the file holds.
 */
public final class ModelFileException extends IOException {
  private static final long serialVersionUID = 1;

  ModelFileException(String message) {
    super(message);
  }
}
