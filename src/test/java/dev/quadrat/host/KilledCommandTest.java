package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Rerun;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Commands that are killed at any moment of their life, in real processes: no plan takes for done
 * what isn't, and what was whole stays whole.
 */
class KilledCommandTest {
    private static final int SPLITS = 2;
    private static final int OTHER_SPLITS = 4;
    private static final int KILLS_BETWEEN_WHOLE_RUNS = 7;

    @TempDir Path folder;

    @Test
    void aCommandThatIsKilledAtAnyTimeLeavesNothingThatIsWronglyDone()
            throws IOException, InterruptedException {
        killAtTimes(8);
    }

    @Test
    void aCommandThatIsKilledBetweenItsStepsLeavesNothingThatIsWronglyDone()
            throws IOException, InterruptedException {
        killAtSteps(12);
    }

    @Test
    @Tag("torture")
    void aHundredAndSixtyKillsAtAnyTimeLeaveNothingThatIsWronglyDone()
            throws IOException, InterruptedException {
        killAtTimes(160);
    }

    @Test
    @Tag("torture")
    void aKillBeforeAndAfterEachStepLeavesNothingThatIsWronglyDone()
            throws IOException, InterruptedException {
        killAtSteps(Integer.MAX_VALUE);
    }

    private void killAtTimes(int kills) throws IOException, InterruptedException {
        KillScene scene = new KillScene(folder, SPLITS, OTHER_SPLITS);
        RunDirectory first = scene.prepare(SPLITS);
        long begin = System.nanoTime();
        scene.runToTheEnd(first);
        long life = (System.nanoTime() - begin) / first.plan().toRun().size();
        scene.checkEnd(first, SPLITS);
        for (int kill = 0; kill < kills; kill++) {
            int parts = kill % 2 == 0 ? SPLITS : OTHER_SPLITS;
            RunDirectory run = scene.prepare(parts);
            List<PlannedCommand> commands = run.plan().toRun();
            String id = commands.get(kill % commands.size()).id();
            Process process = scene.start(run, id);
            process.waitFor(life * kill / kills, TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            scene.check("after kill %d of %s".formatted(kill, id));
            goOn(scene, run, kill, parts);
        }
        RunDirectory last = scene.prepare(OTHER_SPLITS);
        scene.runToTheEnd(last);
        scene.checkEnd(last, OTHER_SPLITS);
    }

    /** Now and then: the same run goes on where it was, or another one does all. */
    private static void goOn(KillScene scene, RunDirectory run, int kill, int parts)
            throws IOException, InterruptedException {
        if (kill % KILLS_BETWEEN_WHOLE_RUNS == 0) {
            scene.runToTheEnd(run);
            scene.checkEnd(run, parts);
        }
    }

    private void killAtSteps(int most) throws IOException, InterruptedException {
        KillScene scene = new KillScene(folder, SPLITS, OTHER_SPLITS);
        List<Moment> moments = moments(scene);
        int kills = Math.min(most, moments.size());
        for (int kill = 0; kill < kills; kill++) {
            // Of fewer kills, the last are after the last steps.
            Moment moment = moments.get(moments.size() - 1 - kill * moments.size() / kills);
            int parts = kill % 2 == 0 ? SPLITS : OTHER_SPLITS;
            RunDirectory run = scene.prepare(parts);
            String id = moment.command().equals("train") ? train(run) : chip(run);
            String output =
                    KillScene.output(scene.startHalting(run, id, moment.step(), moment.when()));
            scene.check("after a kill %s".formatted(moment));
            boolean isRecorded = scene.results().areRecorded(run.command(id).outputs(), run.id());
            assertEquals(
                    isRecorded ? CommandState.SUCCEEDED : CommandState.LOST,
                    scene.settled(run, id),
                    moment + output);
            goOn(scene, run, kill, parts);
        }
    }

    /** A point in a command's life. */
    private record Moment(String command, int step, String when) {}

    /** Of both commands, when they replace what is there. */
    private static List<Moment> moments(KillScene scene) throws IOException, InterruptedException {
        scene.runToTheEnd(scene.prepare(SPLITS));
        RunDirectory run = scene.prepare(SPLITS);
        List<Moment> moments = new ArrayList<>();
        for (String command : List.of("chip", "train")) {
            String id = command.equals("train") ? train(run) : chip(run);
            String output = KillScene.output(scene.startHalting(run, id, 0, "before"));
            int steps = (int) output.lines().filter(line -> line.startsWith("step ")).count();
            assertTrue(steps > 5, output);
            for (int step = 1; step <= steps; step++) {
                moments.add(new Moment(command, step, "before"));
                moments.add(new Moment(command, step, "after"));
            }
        }
        return moments;
    }

    private static String chip(RunDirectory run) throws IOException {
        return run.plan().toRun().getFirst().id();
    }

    private static String train(RunDirectory run) throws IOException {
        return run.plan().toRun().getLast().id();
    }

    @Test
    void twoRunsThatWantTheSameAtOnceMakeItOnce() throws IOException, InterruptedException {
        KillScene scene = new KillScene(folder, SPLITS);
        RunDirectory first = scene.prepare(SPLITS);
        RunDirectory second = scene.prepareSame(SPLITS, Rerun.EVERYTHING);
        String id = train(first);
        Process one = scene.start(first, id);
        Process other = scene.start(second, id);
        String told = KillScene.output(one) + KillScene.output(other);
        assertEquals(0, one.exitValue(), told);
        assertEquals(0, other.exitValue(), told);
        scene.check("after both");
        assertEquals(CommandState.SUCCEEDED, first.status(id).state());
        assertEquals(CommandState.SUCCEEDED, second.status(id).state());
        assertTrue(told.contains("Nothing to do: another run has just made the same."), told);
        assertTrue(told.contains("waits: run "), told);
        assertEquals(List.of(), scene.results().leftovers());
        Process again = scene.start(second, id);
        assertTrue(KillScene.output(again).startsWith("Nothing to do: "), "and not twice");
    }
}
