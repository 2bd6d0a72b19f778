package dev.quadrat.run;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The commands of an array job, by whose index each container finds its own; {@code
 * arrays/<job>.json} in a run's folder on remote storage.
 *
 * @param configs URIs of command files
 */
public record CommandList(int schema, List<String> configs) {
    public static final int SCHEMA = 1;

    public CommandList {
        configs = List.copyOf(Objects.requireNonNull(configs));
    }

    /**
     * @param place of the text, for messages
     */
    public static CommandList parse(String json, String place) throws IOException {
        return VersionedJson.read(json, place, CommandList.class, SCHEMA);
    }
}
