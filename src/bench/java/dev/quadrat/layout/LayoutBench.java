package dev.quadrat.layout;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.SplitPart;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Times layouts of synthetic plans: {@code java -cp target/classes:target/bench:<jgraphx>
 * dev.quadrat.layout.LayoutBench <experiments> <parts> <runs>}. The first run of a JVM is the cold
 * one.
 */
public final class LayoutBench {
    private static final List<String> TYPES =
            List.of("ANALYZE", "CHIP", "TRAIN", "PREDICT", "EVAL", "BUNDLE");

    private LayoutBench() {}

    /**
     * Prints milliseconds of each run: of the clock, and of the processor for this thread alone.
     */
    public static void main(String[] args) {
        int experiments = Integer.parseInt(args[0]);
        int parts = Integer.parseInt(args[1]);
        int runs = Integer.parseInt(args[2]);
        CommandDag dag = plan(experiments, parts);
        for (int run = 0; run < runs; run++) {
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            DagLayout layout = DagLayouts.of(dag, Set.of(), CardMetrics.standard());
            long millis = (System.nanoTime() - start) / 1_000_000;
            long cpuMillis =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu)
                            / 1_000_000;
            System.out.printf(
                    "%,d commands, %d experiments: %d ms (%d ms CPU), %d boxes, %d routes, %,d x"
                            + " %,d px%n",
                    dag.size(),
                    experiments,
                    millis,
                    cpuMillis,
                    layout.cards().size() + layout.frames().size(),
                    layout.routes().size(),
                    layout.width(),
                    layout.height());
        }
    }

    /** One ANALYZE for all; the rest is each experiment's own, CHIP and PREDICT in parts. */
    static CommandDag plan(int experiments, int parts) {
        List<Command> commands = new ArrayList<>();
        List<CommandDag.Edge> edges = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (int e = 0; e < experiments; e++) {
            all.add("experiment-" + e);
        }
        commands.add(command("analyze", 0, null, all));
        for (int e = 0; e < experiments; e++) {
            List<String> owner = List.of("experiment-" + e);
            commands.add(command("train-" + e, 2, null, owner));
            commands.add(command("eval-" + e, 4, null, owner));
            commands.add(command("bundle-" + e, 5, null, owner));
            edges.add(new CommandDag.Edge("train-" + e, "bundle-" + e));
            edges.add(new CommandDag.Edge("analyze", "bundle-" + e));
            for (int p = 0; p < parts; p++) {
                SplitPart part = new SplitPart(p, parts);
                String chip = "chip-" + e + "-" + p;
                String predict = "predict-" + e + "-" + p;
                commands.add(command(chip, 1, part, owner));
                commands.add(command(predict, 3, part, owner));
                edges.add(new CommandDag.Edge("analyze", chip));
                edges.add(new CommandDag.Edge("analyze", predict));
                edges.add(new CommandDag.Edge(chip, "train-" + e));
                edges.add(new CommandDag.Edge("train-" + e, predict));
                edges.add(new CommandDag.Edge(predict, "eval-" + e));
            }
        }
        return new CommandDag(commands, edges);
    }

    private static Command command(
            String id,
            int type,
            @org.jspecify.annotations.Nullable SplitPart part,
            List<String> owners) {
        return new Command(
                id,
                new CommandType(TYPES.get(type), type, false),
                part,
                owners,
                List.of(),
                List.of("/out/" + id),
                false,
                Map.of());
    }
}
