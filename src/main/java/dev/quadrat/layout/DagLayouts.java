package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Lays out DAGs. The result depends on structure alone and is the same on every machine. Any
 * thread; large DAGs are work for one in the background.
 */
public final class DagLayouts {
    private DagLayouts() {}

    /** With cards as wide as its types need; groups of many parts are folded. */
    public static DagLayout of(CommandDag dag) {
        return of(
                dag,
                LayoutChoice.all(dag),
                CardMetrics.fitting(dag),
                Thread.currentThread()::isInterrupted);
    }

    /** Interrupting the thread cancels. */
    public static DagLayout of(CommandDag dag, Set<String> foldedGroups, CardMetrics metrics) {
        return of(
                dag,
                LayoutChoice.folding(foldedGroups),
                metrics,
                Thread.currentThread()::isInterrupted);
    }

    /**
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException when it says yes
     */
    public static DagLayout of(
            CommandDag dag, LayoutChoice choice, CardMetrics metrics, BooleanSupplier cancelled) {
        if (dag.size() == 0) {
            return DagLayout.EMPTY;
        }
        ContractedDag contracted = ContractedDag.of(dag, choice, metrics);
        if (contracted.size() == 0) {
            return DagLayout.EMPTY;
        }
        Cancelled.check(cancelled);
        int[] tops = BoxRows.tops(contracted, metrics.rowGap(), cancelled);
        Cancelled.check(cancelled);
        EdgeRouter router = new EdgeRouter(contracted, tops);
        Cancelled.check(cancelled);
        return assemble(contracted, tops, router, metrics);
    }

    /** Loads what a first layout needs. */
    public static DagLayout warmUp() {
        CommandType type = new CommandType("TRAIN", 0, false);
        List<Command> pair =
                Stream.of("a", "b")
                        .map(
                                id ->
                                        new Command(
                                                id,
                                                type,
                                                null,
                                                List.of(id),
                                                List.of(),
                                                List.of("/" + id),
                                                false,
                                                Map.of()))
                        .toList();
        return of(new CommandDag(pair, List.of(new CommandDag.Edge("a", "b"))));
    }

    private static DagLayout assemble(
            ContractedDag dag, int[] tops, EdgeRouter router, CardMetrics metrics) {
        Columns columns = Columns.of(dag, router, metrics);
        List<Route> routes = router.routes(columns);
        Extent extent = new Extent(metrics.margin());
        List<Card> cards = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < dag.size(); i++) {
            ContractedBox contracted = dag.boxes().get(i);
            Box box =
                    new Box(
                            columns.left(dag.depth()[i]),
                            tops[i],
                            contracted.width(),
                            contracted.height());
            extent.include(box);
            if (contracted.shape() == ContractedBox.Shape.CARD) {
                cards.add(new Card(contracted.id(), box));
            } else {
                frames.add(contracted.frame(box));
            }
        }
        routes.forEach(route -> extent.include(route.bounds()));
        return Wrapping.of(extent.normalise(cards, frames, routes, columns.end()));
    }
}
