package dev.synapt.network;

import java.io.IOException;

/** A file holds parameters, but not those of this model; the message names the first difference. */
public final class ModelFileException extends IOException {
  private static final long serialVersionUID = 1;

  ModelFileException(String message) {
    super(message);
  }
}
