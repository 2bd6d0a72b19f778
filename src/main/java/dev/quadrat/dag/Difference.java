package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Two experiments want the same command with different configurations; once for all parts of it.
 *
 * @param kept the experiment whose configuration is used; null for a direct command
 * @param merged the experiment that gets the other's
 */
record Difference(
        CommandType type,
        @Nullable String kept,
        @Nullable String merged,
        List<FieldDifference> fields) {
    private static final int MOST_FIELDS_TOLD = 6;

    Problem problem(Collection<String> outputs) {
        String told = Listing.of(fields, MOST_FIELDS_TOLD, FieldDifference::text);
        return Problem.warning(
                Problem.Kind.CONFIG_DIFFERS,
                "%s and %s%s read and write the same but differ in %s; the first is used, give them different keys if that is wrong"
                        .formatted(
                                who(kept),
                                Objects.equals(kept, merged) ? "another " : "",
                                who(merged),
                                told),
                Stream.of(kept, merged).flatMap(Stream::ofNullable).distinct().toList(),
                List.copyOf(outputs));
    }

    private String who(@Nullable String experiment) {
        return type + " of " + (experiment == null ? "no experiment" : "experiment " + experiment);
    }
}
