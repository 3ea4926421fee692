package names;

import dev.synapt.model.*;

@Model
final class Own implements Definition {
  static final int LATER = Own.EARLIER + 1;
  private static final int EARLIER = 2 * 3;
  final int INSTANCE = 9;
  private final String name = "own" + LATER;
  static final int \u0041B = 5;

  @Override
  public void define(Sequential net) {
    net.input(LATER, EARLIER, Own.LATER, names.Own.EARLIER, INSTANCE, this.INSTANCE);
    net.dense(name, Own.this.INSTANCE);
    net.dense(this.name + "2", this.LATER);
    net.dense(AB, d -> d.l1(INSTANCE).l2(this.INSTANCE));
  }
}
