package modules;

import module java.base;
import dev.synapt.model.*;

/** All that a module exports, and others through it. */
@Model
final class Modules implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(Deflater.BEST_COMPRESSION, Calendar.DECEMBER, Integer.SIZE, ObjectStreamConstants.SC_BLOCK_DATA);
  }
}
