package dev.quadrat.ui.inspector;

/** A name and a value of the selected command. */
public record Fact(String name, String value) {}
