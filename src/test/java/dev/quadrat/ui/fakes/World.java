package dev.quadrat.ui.fakes;

import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.Workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A real workbench on a fake host and a fake runner, in a folder of its own. */
public final class World {
    /** Two experiments that share analysis and chips. */
    public static final String TWO_EXPERIMENTS =
            """
            ANALYZE of small: -> analyze/stats.json
            ANALYZE of large: -> analyze/stats.json
            CHIP* of small: analyze/stats.json -> chip/chips
            CHIP* of large: analyze/stats.json -> chip/chips
            TRAIN of small: chip/chips* -> train/small/model
            TRAIN of large: chip/chips* -> train/large/model
            PREDICT* of small: train/small/model -> predict/small/scene
            PREDICT* of large: train/large/model -> predict/large/scene
            EVAL of small: predict/small/scene* -> eval/small/eval.json
            EVAL of large: predict/large/scene* -> eval/large/eval.json
            REPORT! of small: eval/small/eval.json -> report/small.html
            """;

    /** Three commands in a row. */
    public static final String CHAIN =
            """
            ANALYZE of only: -> analyze/stats.json
            CHIP of only: analyze/stats.json -> chip/chips
            TRAIN of only: chip/chips -> train/model
            """;

    public final FakeJarHost host;
    public final FakeRunner runner = new FakeRunner();
    public final FakeCloud cloud = new FakeCloud(runner);
    public final Workbench workbench;
    public final Path jar;

    public World(Path folder) {
        host = new FakeJarHost(folder.resolve("out"));
        host.says(TWO_EXPERIMENTS);
        jar = folder.resolve("fields.jar");
        workbench =
                new Workbench(
                        host,
                        new LocalStorage(),
                        List.of(runner, cloud),
                        new QuadratHome(folder.resolve("home")),
                        Map.of(),
                        Clock.systemUTC());
    }
}
