package dev.quadrat.layout;

/** Where one command stands. */
public record Card(String commandId, Box box) {}
