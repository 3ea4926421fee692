package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

@Model
final class Wordy implements Definition {
  @Override
  public void define(Sequential net) {
    net.input(2);
    net.dense("averylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongname", 1);
//            ^ [NameTooLong] A layer's name can have at most 100 characters. Received: 104 in
//              'averylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongnameaverylongname'.
//              Shorten it
    net.loss(HUBER);
  }
}
