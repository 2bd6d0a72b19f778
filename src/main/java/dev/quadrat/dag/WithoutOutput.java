package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

/** A command that writes nothing and so was set aside. */
public record WithoutOutput(CommandType type, @Nullable String experiment) {}
