package bad;

import static dev.synapt.model.Loss.HUBER;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

class Outer {
  @Model
  private static final class Hidden implements Definition {
//                     ^ [PrivateModel] The classes generated for model 'Hidden' stand beside it in its package, where
//                       'Hidden' is private. Remove the modifier
    @Override
    public void define(Sequential net) {
      net.input(2);
      net.dense(1);
      net.loss(HUBER);
    }
  }

  private static class Between {
    @Model
    abstract static class Inside {
//                  ^ [PrivateModel] The classes generated for model 'Inside' stand beside it in its package, where
//                    'Between' is private. Remove the modifier
      private static final Definition NET =
          net -> {
            net.input(2);
            net.dense(1);
            net.loss(HUBER);
          };
    }
  }
}
