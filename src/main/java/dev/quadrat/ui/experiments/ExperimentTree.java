package dev.quadrat.ui.experiments;

import dev.quadrat.workbench.MethodListing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of the tree. */
final class ExperimentTree {
    private ExperimentTree() {}

    /**
     * @param filter text that an experiment's id, its method's or its set's name holds; in any case
     */
    static List<ExperimentNode.SetNode> of(List<MethodListing> methods, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        Map<String, List<ExperimentNode.MethodNode>> sets = new LinkedHashMap<>();
        for (MethodListing method : methods) {
            boolean whole = holds(method.className(), wanted) || holds(method.name(), wanted);
            List<ExperimentNode.IdNode> ids =
                    method.experiments().stream()
                            .filter(id -> whole || holds(id, wanted))
                            .map(ExperimentNode.IdNode::new)
                            .toList();
            if (whole || !ids.isEmpty()) {
                sets.computeIfAbsent(method.className(), _ -> new ArrayList<>())
                        .add(new ExperimentNode.MethodNode(method.name(), ids));
            }
        }
        return sets.entrySet().stream()
                .map(e -> new ExperimentNode.SetNode(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
