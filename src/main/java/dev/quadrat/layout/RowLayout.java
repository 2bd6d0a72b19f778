package dev.quadrat.layout;

import com.mxgraph.layout.hierarchical.model.mxGraphHierarchyEdge;
import com.mxgraph.layout.hierarchical.model.mxGraphHierarchyModel;
import com.mxgraph.layout.hierarchical.model.mxGraphHierarchyNode;
import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.layout.hierarchical.stage.mxCoordinateAssignment;
import com.mxgraph.util.mxRectangle;
import com.mxgraph.view.mxGraph;

import dev.quadrat.dag.graph.Adjacency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import javax.swing.SwingConstants;

/**
 * JGraphX's hierarchical layout on ranks that are given. It orders each rank so that few edges
 * cross, and spaces it; only the coordinate along the rank is taken from it.
 */
final class RowLayout extends mxHierarchicalLayout {
    /** Beyond this, fine tuning takes seconds; {@link Settling} does without it. */
    private static final int MOST_FINE_TUNED = 2_000;

    private final RowGraph rows;
    private final Rows input;
    private final int deepest;
    private final BooleanSupplier cancelled;
    private final double[] centers;

    private RowLayout(RowGraph graph, Rows input, int rowGap, BooleanSupplier cancelled) {
        super(graph, SwingConstants.WEST);
        this.rows = graph;
        this.input = input;
        this.deepest = input.columns() - 1;
        this.cancelled = cancelled;
        this.centers = new double[input.size()];
        setResizeParent(false);
        setDisableEdgeStyle(false);
        setIntraCellSpacing(rowGap);
        setParallelEdgeSpacing(0);
        setFineTuning(input.size() <= MOST_FINE_TUNED);
    }

    /** The vertical centre of each item. */
    static double[] centers(Rows input, Adjacency links, int rowGap, BooleanSupplier cancelled) {
        RowGraph graph = new RowGraph(input.size(), links);
        RowLayout layout = new RowLayout(graph, input, rowGap, cancelled);
        List<Object> roots = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            if (links.up()[i].length == 0) {
                roots.add(graph.vertices()[i]);
            }
        }
        layout.execute(graph.getDefaultParent(), roots);
        return layout.centers;
    }

    /** All in one go: JGraphX would look for separate parts, at quadratic cost. */
    @Override
    public void run(Object parent) {
        model = new mxGraphHierarchyModel(this, rows.vertices(), roots, parent);
        model.setEdgeMapper(edgesInOrder());
        Cancelled.check(cancelled);
        layeringStage();
        crossingStage(parent);
        Cancelled.check(cancelled);
        placementStage(0, parent);
    }

    /** JGraphX keys edges by identity, whose order differs in each JVM. */
    private Map<Object, mxGraphHierarchyEdge> edgesInOrder() {
        Map<Object, mxGraphHierarchyEdge> ordered = new LinkedHashMap<>();
        for (Object edge : rows.edges()) {
            mxGraphHierarchyEdge known = model.getEdgeMapper().get(edge);
            if (known != null) {
                ordered.put(edge, known);
            }
        }
        return ordered;
    }

    @Override
    public void layeringStage() {
        model.maxRank = deepest;
        for (mxGraphHierarchyNode node : model.getVertexMapper().values()) {
            node.temp[0] = deepest - input.first()[rows.index(node.cell)];
        }
        model.fixRanks();
    }

    @Override
    public void crossingStage(Object parent) {
        new CrossingReduction(this).execute(parent);
    }

    @Override
    public double placementStage(double initialX, Object parent) {
        mxCoordinateAssignment placement =
                new mxCoordinateAssignment(
                        this,
                        intraCellSpacing,
                        interRankCellSpacing,
                        orientation,
                        initialX,
                        parallelEdgeSpacing) {
                    @Override
                    protected void setCellLocations(mxGraph graph, mxGraphHierarchyModel placed) {
                        for (mxGraphHierarchyNode node : placed.getVertexMapper().values()) {
                            centers[rows.index(node.cell)] = node.x[0];
                        }
                    }
                };
        placement.setFineTuning(fineTuning);
        placement.execute(parent);
        return placement.getLimitX();
    }

    @Override
    public Object[] getEdges(Object cell) {
        return rows.edgesAt(cell);
    }

    @Override
    public boolean isVertexIgnored(Object vertex) {
        return false;
    }

    @Override
    public mxRectangle getVertexBounds(Object vertex) {
        // Widths are one: columns are ours.
        return new mxRectangle(0, 0, 1, input.height()[rows.index(vertex)]);
    }
}
