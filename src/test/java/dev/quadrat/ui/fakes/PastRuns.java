package dev.quadrat.ui.fakes;

import dev.quadrat.workbench.RunEntry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs of a world that were launched and have come to their end. */
public final class PastRuns {
    private PastRuns() {}

    /** One in which TRAIN has failed; its id. */
    public static String failed(OpenSession open) throws IOException, InterruptedException {
        FakeRunner.Run run = open.launch();
        for (String id : run.plan().dag().order()) {
            run.starts(id);
            if (id.startsWith("train")) {
                run.writes(id, "it was the weather");
                run.fails(id, "no luck");
                break;
            }
            run.succeeds(id);
        }
        run.ends();
        open.untilEnded();
        return run.directory().id();
    }

    /** One in which all went well; its id. */
    public static String succeeded(OpenSession open) throws IOException, InterruptedException {
        FakeRunner.Run run = open.launch();
        run.allSucceed();
        open.untilEnded();
        return run.directory().id();
    }

    public static List<String> ids(World world) throws IOException {
        try (var list = world.workbench.history().watch()) {
            return list.look().stream().map(RunEntry::id).toList();
        }
    }

    /** Scores as an EVAL command writes them. */
    public static void writeScores(Path file, double f1) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                {"overall":[
                {"class_id":1,"class_name":"water","precision":0.5,"recall":0.5,"f1":%s,"count_error":7,"gt_count":9},
                {"class_id":null,"class_name":"average","precision":0.25,"recall":0.75,"f1":%s,"count_error":1.5,"gt_count":9}
                ],"per_scene":{}}
                """
                        .formatted(f1, f1));
    }
}
