package dev.synapt.processor.write;

/**
 * A generated class.
 *
 * @param className its qualified name
 * @param text its Java source
 */
public record SourceFile(String className, String text) {}
