package dev.quadrat.host;

import dev.quadrat.dag.Item;

/**
 * A command, a part of one, or one of its items, as it is told.
 *
 * @param inputs a list of URIs
 * @param outputs a list of URIs
 * @param config an object
 * @param code see {@link Item#code}
 */
record Piece(Told inputs, Told outputs, Told config, String code) {
    Item item() {
        return new Item(inputs.texts(), outputs.texts(), config.object(), code);
    }
}
