package modules;

import module java.base;
import dev.synapt.model.*;

/** So do the classes of the package, and member types. */
@Model
final class PackageOverModules implements Definition {
  static class TimeZone {
    static final int SHORT = 77;
  }

  @Override
  public void define(Sequential net) {
    net.input(TimeZone.SHORT, Pattern.CASE_INSENSITIVE);
  }
}
