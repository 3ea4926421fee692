package dev.synapt.examples.e07_digits;

import dev.synapt.data.ClassDataset;
import dev.synapt.examples.e07_digits.drawing.TextPicture;
import dev.synapt.network.Classifier;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows pictures with what a model reads in them. */
final class Reading {
  private static final int SHOWN = 2;

  private Reading() {}

  /** The first test pictures that the model reads, and the first that it misreads. */
  static String some(Classifier model, Pictures pictures) {
    ClassDataset test = pictures.parts().test();
    return IntStream.concat(
            all(model, test, true).limit(SHOWN), all(model, test, false).limit(SHOWN))
        .mapToObj(i -> one(model, pictures, i))
        .collect(Collectors.joining("\n"));
  }

  private static IntStream all(Classifier model, ClassDataset test, boolean read) {
    return IntStream.range(0, test.size())
        .filter(i -> (model.classify(test.example(i)) == test.label(i)) == read);
  }

  private static String one(Classifier model, Pictures pictures, int i) {
    ClassDataset test = pictures.parts().test();
    float[] pixels = test.example(i);
    int answer = model.classify(pixels);
    return String.format(
            Locale.ROOT,
            "test picture %d is a %d; predicted: %d with probability %.3f%s%n",
            i,
            test.label(i),
            answer,
            model.predict(pixels)[answer],
            answer == test.label(i) ? "" : ", which is wrong")
        + TextPicture.of(pixels, pictures.columns(), pictures.rows());
  }
}
