package dev.quadrat.layout;

import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGraphModel;
import com.mxgraph.model.mxICell;
import com.mxgraph.model.mxIGraphModel;
import com.mxgraph.util.mxRectangle;
import com.mxgraph.util.mxUndoableEdit.mxUndoableChange;
import com.mxgraph.view.mxGraph;

import dev.quadrat.dag.graph.Adjacency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph of JGraphX without what an editor needs: no view, no events. Cells are wired by hand, as
 * JGraphX's own inserts cost more than its layout; edges between two cells are looked up, where
 * JGraphX scans all edges of a hub for each of them.
 */
final class RowGraph extends mxGraph {
    private static final Object[] NONE = {};

    private final List<mxCell> vertices = new ArrayList<>();
    private final Map<Object, Integer> indices = new HashMap<>();
    private final Map<Object, Object[]> edgesOf = new HashMap<>();
    private final Map<Long, mxCell> edges = new LinkedHashMap<>();

    RowGraph(int size, Adjacency links) {
        super(new mxGraphModel());
        mxICell parent = (mxICell) getDefaultParent();
        for (int i = 0; i < size; i++) {
            mxCell vertex = new mxCell();
            vertex.setVertex(true);
            parent.insert(vertex);
            vertices.add(vertex);
            indices.put(vertex, i);
        }
        for (int from = 0; from < size; from++) {
            for (int to : links.down()[from]) {
                edges.put(Adjacency.edge(from, to), wire(parent, from, to));
            }
        }
        for (int i = 0; i < size; i++) {
            edgesOf.put(vertices.get(i), edgesOf(i, links));
        }
    }

    private mxCell wire(mxICell parent, int from, int to) {
        mxCell edge = new mxCell();
        edge.setEdge(true);
        parent.insert(edge);
        vertices.get(from).insertEdge(edge, true);
        vertices.get(to).insertEdge(edge, false);
        return edge;
    }

    private Object[] edgesOf(int node, Adjacency links) {
        List<Object> found = new ArrayList<>();
        for (int from : links.up()[node]) {
            found.add(edges.get(Adjacency.edge(from, node)));
        }
        for (int to : links.down()[node]) {
            found.add(edges.get(Adjacency.edge(node, to)));
        }
        return found.toArray();
    }

    Object[] vertices() {
        return vertices.toArray();
    }

    /** In the order of their ends, as opposed to JGraphX's own maps of them. */
    Iterable<mxCell> edges() {
        return edges.values();
    }

    int index(Object vertex) {
        return indices.getOrDefault(vertex, -1);
    }

    Object[] edgesAt(Object vertex) {
        return edgesOf.getOrDefault(vertex, NONE);
    }

    @Override
    public @Nullable mxRectangle graphModelChanged(
            mxIGraphModel sender, List<mxUndoableChange> changes) {
        return null;
    }

    @Override
    public Object[] getOpposites(Object[] cells, Object terminal) {
        Object[] opposites = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            mxCell edge = (mxCell) cells[i];
            opposites[i] = terminal.equals(edge.getSource()) ? edge.getTarget() : edge.getSource();
        }
        return opposites;
    }

    @Override
    public Object[] getEdgesBetween(Object source, Object target, boolean directed) {
        mxCell there = edges.get(Adjacency.edge(index(source), index(target)));
        if (there != null) {
            return new Object[] {there};
        }
        mxCell back = directed ? null : edges.get(Adjacency.edge(index(target), index(source)));
        return back == null ? NONE : new Object[] {back};
    }

    @Override
    public Object resetEdge(Object edge) {
        return edge;
    }
}
