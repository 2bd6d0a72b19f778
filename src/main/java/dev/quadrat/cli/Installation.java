package dev.quadrat.cli;

import java.nio.file.Path;

/**
 * @param exampleJar the bundled experiment set; may be missing where only the classes are
 * @param home where runs are kept
 */
public record Installation(String version, Path exampleJar, Path home) {}
