/**
 * The runtime of Synapt: annotations to declare a model, and what generated models and trainers
 * stand on.
 *
 * <p>EJML and FastCSV are optional: models train, ship and predict with this module alone.
 */
module dev.synapt.runtime {
  requires static org.jspecify;
  requires static ejml.core;
  requires static ejml.ddense;
  requires static de.siegmar.fastcsv;

  exports dev.synapt.model;
  exports dev.synapt.spec;
  exports dev.synapt.network;
  exports dev.synapt.training;
  exports dev.synapt.data;
  exports dev.synapt.reference;
  exports dev.synapt.io;
}
