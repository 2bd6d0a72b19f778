package dev.quadrat.ui.experiments;

import java.util.List;

/** A line of the tree: a set, a method of it, or an experiment. */
public sealed interface ExperimentNode {
    String text();

    List<? extends ExperimentNode> children();

    /** Its own, or those below it. */
    default List<String> experiments() {
        return children().stream().flatMap(child -> child.experiments().stream()).toList();
    }

    record SetNode(String className, List<MethodNode> children) implements ExperimentNode {
        @Override
        public String text() {
            return className.substring(className.lastIndexOf('.') + 1);
        }
    }

    record MethodNode(String name, List<IdNode> children) implements ExperimentNode {
        @Override
        public String text() {
            return name;
        }
    }

    record IdNode(String text) implements ExperimentNode {
        @Override
        public List<ExperimentNode> children() {
            return List.of();
        }

        @Override
        public List<String> experiments() {
            return List.of(text);
        }
    }
}
