package dev.quadrat.dag;

import java.util.List;
import java.util.Map;

/**
 * What a command does for one of the things that it can be split by, such as a scene. Completion is
 * recorded for each item by itself, so that another number of parts finds what is done.
 *
 * @param config of this item alone; JSON values
 * @param code a hash of the author's class files that it runs, empty if there are none
 */
public record Item(
        List<String> inputs, List<String> outputs, Map<String, Object> config, String code) {
    public Item {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        config = JsonObject.copyOf(config);
    }
}
