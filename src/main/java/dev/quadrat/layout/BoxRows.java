package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The top of each box: templates inside, shared boxes and templates around. */
final class BoxRows {
    /** Between experiments there is more space than within one. */
    private static final int CLUSTER_GAP = 8;

    private BoxRows() {}

    static int[] tops(ContractedDag dag, int rowGap, BooleanSupplier cancelled) {
        PrivateParts parts = PrivateParts.of(dag);
        Templates templates = new Templates(dag, parts, rowGap, cancelled);
        int count = parts.clusters().size();
        int[] heights = new int[count];
        int[] first = new int[count];
        int[] last = new int[count];
        int[] within = new int[dag.size()];
        for (int cluster = 0; cluster < count; cluster++) {
            Templates.Template template = templates.of(cluster);
            int[] boxes = parts.clusters().get(cluster);
            heights[cluster] = template.height();
            first[cluster] = dag.depth()[boxes[0]];
            last[cluster] = dag.depth()[boxes[boxes.length - 1]];
            for (int i = 0; i < boxes.length; i++) {
                within[boxes[i]] = template.tops()[i];
            }
        }
        Rows outer = new Rows(heights, first, last, links(dag, parts, within));
        int[] outerTops = RowPlacement.tops(outer, rowGap + CLUSTER_GAP, cancelled);
        int[] tops = new int[dag.size()];
        for (int box = 0; box < tops.length; box++) {
            tops[box] = outerTops[parts.clusterOf()[box]] + within[box];
        }
        return tops;
    }

    private static List<Rows.Link> links(ContractedDag dag, PrivateParts parts, int[] within) {
        List<Rows.Link> links = new ArrayList<>();
        for (int from = 0; from < dag.size(); from++) {
            for (int to : dag.edges().down()[from]) {
                if (parts.clusterOf()[from] != parts.clusterOf()[to]) {
                    links.add(
                            new Rows.Link(
                                    parts.clusterOf()[from],
                                    parts.clusterOf()[to],
                                    within[from] + dag.boxes().get(from).height() / 2,
                                    within[to] + dag.boxes().get(to).height() / 2));
                }
            }
        }
        return links;
    }
}
