package dev.quadrat.dag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which command a person means by an id, or by the beginning of one if only one begins so. */
public sealed interface IdLookup {
    record Found(String id) implements IdLookup {}

    /**
     * @param message for people, with the nearest id
     */
    record Unknown(String message) implements IdLookup {}

    static IdLookup of(String beginning, CommandDag dag) {
        if (dag.has(beginning)) {
            return new Found(beginning);
        }
        List<String> starting =
                dag.order().stream().filter(id -> id.startsWith(beginning)).toList();
        return switch (starting.size()) {
            case 0 ->
                    new Unknown(
                            "no command '%s'; %s"
                                    .formatted(beginning, hint(beginning, dag.order())));
            case 1 -> new Found(starting.getFirst());
            default ->
                    new Unknown(
                            "%d commands begin with '%s': %s; write more of the id"
                                    .formatted(
                                            starting.size(),
                                            beginning,
                                            Listing.of(starting, 3, id -> id)));
        };
    }

    /** Who shortens an id misspells a beginning, not the whole. */
    private static String hint(String beginning, List<String> ids) {
        Map<String, String> byBeginning = new LinkedHashMap<>();
        ids.forEach(
                id ->
                        byBeginning.putIfAbsent(
                                id.substring(0, Math.min(id.length(), beginning.length())), id));
        return NearestName.of(beginning, byBeginning.keySet())
                .map(near -> "did you mean %s?".formatted(byBeginning.get(near)))
                .orElseGet(() -> NearestName.hint(beginning, ids));
    }
}
