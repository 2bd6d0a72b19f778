package dev.quadrat.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Orthogonal edges in bundles. Those of one box leave it by one trunk, or enter by one where more
 * come in than go out. Trunks stand between columns; an edge over several columns passes between
 * their rows.
 */
final class EdgeRouter {
    /** A bend of fewer pixels looks like a mistake, so the edge goes straight. */
    private static final int LEAST_BEND = 10;

    /** From box to box: up or down in one gap, or in two with a way across between. */
    private record Way(
            int from, int to, int fromY, int acrossY, int toY, long exitBundle, long entryBundle) {}

    private final ContractedDag dag;
    private final int[] top;
    private final Corridors corridors;
    private final List<Way> ways = new ArrayList<>();
    private final List<Lanes> gaps = new ArrayList<>();

    EdgeRouter(ContractedDag dag, int[] top) {
        this.dag = dag;
        this.top = top;
        corridors = new Corridors(dag, top);
        for (int gap = 0; gap <= dag.columns(); gap++) {
            gaps.add(new Lanes());
        }
        for (int from = 0; from < dag.size(); from++) {
            for (int to : dag.edges().down()[from]) {
                add(from, to);
            }
        }
        gaps.forEach(Lanes::assign);
    }

    private void add(int from, int to) {
        int fromY = center(from);
        int toY = port(from, to);
        int exit = dag.depth()[from] + 1;
        int entry = dag.depth()[to];
        boolean bySource = dag.edges().down()[from].length >= dag.edges().up()[to].length;
        long bundle = bySource ? 2L * from : 2L * to + 1;
        if (exit == entry) {
            ways.add(new Way(from, to, fromY, toY, toY, bundle, bundle));
            if (fromY != toY) {
                gaps.get(exit).add(bundle, fromY, toY);
            }
            return;
        }
        int acrossY = corridors.nearest(toY, Math.min(exit, entry), Math.max(exit, entry) - 1);
        long entryBundle = 2L * to + 1;
        ways.add(new Way(from, to, fromY, acrossY, toY, bundle, entryBundle));
        if (fromY != acrossY) {
            gaps.get(exit).add(bundle, fromY, acrossY);
        }
        if (acrossY != toY) {
            gaps.get(entry).add(entryBundle, acrossY, toY);
        }
    }

    private int center(int box) {
        return top[box] + dag.boxes().get(box).height() / 2;
    }

    private int port(int from, int to) {
        int straight = center(from);
        int middle = center(to);
        boolean alone = dag.edges().up()[to].length == 1;
        return alone && Math.abs(straight - middle) < LEAST_BEND ? straight : middle;
    }

    /** The lanes before a column; those after the last column come last. */
    Lanes gap(int column) {
        return gaps.get(column);
    }

    List<Route> routes(Columns columns) {
        return ways.stream()
                .map(
                        way ->
                                new Route(
                                        dag.boxes().get(way.from()).id(),
                                        dag.boxes().get(way.to()).id(),
                                        points(way, columns)))
                .toList();
    }

    private List<Point> points(Way way, Columns columns) {
        int exit = dag.depth()[way.from()] + 1;
        int entry = dag.depth()[way.to()];
        int exitX = columns.gapCenter(exit) + gap(exit).offset(way.exitBundle());
        int entryX = columns.gapCenter(entry) + gap(entry).offset(way.entryBundle());
        Polyline line = new Polyline();
        line.to(columns.left(exit - 1) + dag.boxes().get(way.from()).width(), way.fromY());
        line.to(exitX, way.fromY());
        line.to(exitX, way.acrossY());
        line.to(entryX, way.acrossY());
        line.to(entryX, way.toY());
        line.to(columns.left(entry), way.toY());
        return line.points();
    }
}
