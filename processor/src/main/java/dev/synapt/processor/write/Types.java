package dev.synapt.processor.write;

import com.palantir.javapoet.ClassName;

/** The types of the runtime, and of the Vector API, that generated code names. */
final class Types {
  private static final String NETWORK = "dev.synapt.network";
  private static final String TRAINING = "dev.synapt.training";

  static final ClassName BATCH = ClassName.get(NETWORK, "Batch");
  static final ClassName DROPOUT_MASK = ClassName.get(NETWORK, "DropoutMask");
  static final ClassName GENERATED = ClassName.get(NETWORK, "Generated");
  static final ClassName LENGTHS = ClassName.get(NETWORK, "Lengths");
  static final ClassName MODEL_FILE = ClassName.get(NETWORK, "ModelFile");
  static final ClassName SAVED_FILE = ClassName.get(NETWORK, "SavedFile");
  static final ClassName NETWORK_TYPE = ClassName.get(NETWORK, "Network");
  static final ClassName CLASSIFIER = ClassName.get(NETWORK, "Classifier");
  static final ClassName PARAMETERS = ClassName.get(NETWORK, "Parameters");
  static final ClassName PANELS = ClassName.get(NETWORK, "Panels");
  static final ClassName PART = ClassName.get(NETWORK, "Part");
  static final ClassName DOUBLE_SUM = ClassName.get(NETWORK, "DoubleSum");
  static final ClassName ONE_PLUS = ClassName.get(NETWORK, "OnePlus");
  static final ClassName READ_ORDER = ClassName.get(NETWORK, "ReadOrder");
  static final ClassName ROWS = ClassName.get(NETWORK, "Rows");
  static final ClassName RUNTIME_VERSION = ClassName.get(NETWORK, "RuntimeVersion");
  static final ClassName FUSED_MULTIPLY_ADD = ClassName.get(NETWORK, "FusedMultiplyAdd");
  static final ClassName VECTOR_FLAVOUR = ClassName.get(NETWORK, "VectorFlavour");
  static final ClassName VECTOR_START = ClassName.get(NETWORK, "VectorStart");
  static final ClassName OPTIMIZER = ClassName.get(TRAINING, "Optimizer");
  static final ClassName CLASS_TRAINER = ClassName.get(TRAINING, "ClassTrainer");
  static final ClassName BINARY_TRAINER = ClassName.get(TRAINING, "BinaryTrainer");
  static final ClassName TARGET_TRAINER = ClassName.get(TRAINING, "TargetTrainer");

  static final ClassName FLOAT_MATH = ClassName.get(NETWORK, "FloatMath");
  static final ClassName VECTOR_OPERATORS =
      ClassName.get("jdk.incubator.vector", "VectorOperators");

  private Types() {}
}
