package dev.quadrat.host;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A JSON object or list, as {@link Trees} makes them: of equal ones there is one instance.
 *
 * <p>Its parts are scalars and trees; those of an object are a name and its value in turn.
 */
final class Tree {
    /** What a {@link TreeWriter} that has not met it yet calls it. */
    static final int NOT_TOLD = -1;

    final boolean isObject;
    final @Nullable Object[] parts;

    /** Texts under the name {@code class} in it: classes, or an author's own words. */
    final Set<String> classes;

    /** As which it was told, or {@link #NOT_TOLD}. */
    int number = NOT_TOLD;

    private final int hash;

    Tree(boolean isObject, @Nullable Object[] parts, Set<String> classes) {
        this.isObject = isObject;
        this.parts = parts;
        this.classes = classes;
        this.hash = 31 * Arrays.hashCode(parts) + Boolean.hashCode(isObject);
    }

    /** The texts of a list of texts. */
    List<String> texts() {
        return Arrays.stream(parts).map(String::valueOf).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Tree tree
                        && tree.hash == hash
                        && tree.isObject == isObject
                        && Arrays.equals(tree.parts, parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
