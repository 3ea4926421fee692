package bad;

import dev.synapt.model.Definition;
import dev.synapt.model.Model;
import dev.synapt.model.Sequential;

abstract class Networks {
  static final Definition NET = net -> net.input(2);

  static void define(Sequential net) {}

  static Definition made() {
    return NET;
  }

  static final class Named implements Definition {
    @Override
    public void define(Sequential net) {}
  }
}

@Model
abstract class Reference {
  static final Definition NET = Networks::define;
//                              ^ [DefinitionNotALambda] A definition in a field is a lambda, which is read where it
//                                stands. Received: Networks::define, which is a method reference. Write: static final
//                                Definition NET = net -> { ... }
}

@Model
abstract class Call {
  static final Definition NET = Networks.made();
//                                      ^ [DefinitionNotALambda]
}

@Model
abstract class New {
  static final Definition NET = new Networks.Named();
//                              ^ [DefinitionNotALambda]
}

@Model
abstract class Field {
  static final Definition NET = Networks.NET;
//                                      ^ [DefinitionNotALambda]
}

@Model
abstract class Choice {
  static final Definition NET = Networks.NET == null ? net -> net.input(2) : Networks.NET;
//                                                   ^ [DefinitionNotALambda] A definition in a field is a lambda, which
//                                                     is read where it stands. Received: Networks.NET == null ?
//                                                     (net)->net.input(2) : Networks.NET, which is a condition. Write:
//                                                     static final Definition NET = net -> { ... }
}

@Model
abstract class Switch {
  static final Definition NET =
      switch (2) {
//    ^ [DefinitionNotALambda]
        default -> Networks.NET;
      };
}

@Model
abstract class Null {
  static final Definition NET = null;
//                              ^ [DefinitionNotALambda] A definition in a field is a lambda, which is read where it
//                                stands. Received: null, which is no value. Write: static final Definition NET = net ->
//                                { ... }
}

@Model
abstract class Later {
  static final Definition NET;
//                        ^ [DefinitionNotALambda] A definition in a field is a lambda, which is read where it stands.
//                          Received: a field without a value. Write: static final Definition NET = net -> { ... }

  static {
    NET = net -> net.input(2);
  }
}

@Model
abstract class Cast {
  static final Definition NET = (Definition) (Networks.NET);
//                                                    ^ [DefinitionNotALambda]
}

@Model
abstract class Zero {
  static final Definition NET = () -> {};
//                              ^ [DefinitionNotALambda] A definition in a field is a lambda, which is read where it
//                                stands. Received: ()->{ }, which is a lambda without a parameter. Write: static final
//                                Definition NET = net -> { ... }
}

@Model
abstract class Two {
  static final Definition NET = (net, units) -> net.dense(units);
//                              ^ [DefinitionNotALambda]
}
