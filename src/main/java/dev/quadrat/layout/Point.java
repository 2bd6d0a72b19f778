package dev.quadrat.layout;

/** A corner of a route, in pixels at scale 1; y grows downwards. */
public record Point(int x, int y) {}
