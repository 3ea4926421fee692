package dev.synapt.examples.kotlin

import dev.synapt.model.DenseOptions
import dev.synapt.model.Sequential
import dev.synapt.spec.ModelSpec
import java.util.function.Consumer

/** Keeps statements of the network out of the options of a layer: there they do not compile. */
@DslMarker
@Target(AnnotationTarget.CLASS, AnnotationTarget.TYPE)
annotation class NetworkDsl

/**
 * Everything that [Sequential] says, with the options of a layer as a lambda with a receiver. A
 * class rather than extensions of [Sequential], because its own functions, which take a `Consumer`,
 * would win over them.
 */
@NetworkDsl
class NetworkScope(net: Sequential) : Sequential by net {
  fun dense(units: Int, options: @NetworkDsl DenseOptions.() -> Unit) =
    dense(units, Consumer { it.options() })

  fun dense(name: String, units: Int, options: @NetworkDsl DenseOptions.() -> Unit) =
    dense(name, units, Consumer { it.options() })
}

/** Runs a definition: it may loop, decide and call what it likes. */
fun network(name: String, define: NetworkScope.() -> Unit): ModelSpec =
  ModelSpec.of(name) { NetworkScope(it).define() }
