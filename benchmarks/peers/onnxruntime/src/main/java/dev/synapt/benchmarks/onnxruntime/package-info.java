/** ONNX Runtime, which predicts only, on a model that is encoded here. */
package dev.synapt.benchmarks.onnxruntime;
