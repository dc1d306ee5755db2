package dev.plugwright.bindgen;

/**
 * A generated source file.
 *
 * @param name name of the file with its extension, without folders
 * @param text the content; lines end with a line feed
 */
public record SourceFile(String name, String text) {}
