package dev.quadrat.ui.fakes;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.JarTrust;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A session on a world, on the test's own thread. */
public final class OpenSession implements AutoCloseable {
    /** Wants nothing but what was shown. */
    public static final LaunchConsent NEVER =
            (difference, _) -> {
                throw new AssertionError("the plan has changed: " + difference.lines(3));
            };

    /** Wants what was shown, whatever it costs. */
    public static final LaunchConsent PAYS =
            new LaunchConsent() {
                @Override
                public boolean to(PlanDifference difference, Plan now) {
                    return NEVER.to(difference, now);
                }

                @Override
                public boolean pays(ExperimentRunner runner, Plan plan, RunnerCheck found) {
                    return true;
                }
            };

    private static final long AWAITED_MILLIS = 1_000;

    public final World world;
    public final SameThread background = new SameThread();
    public final Session session;

    public OpenSession(Path folder) {
        this(new World(folder), JarTrust.IN_ALL);
    }

    public OpenSession(Path folder, JarTrust trust) {
        this(new World(folder), trust);
    }

    /** Another window on the same home. */
    public OpenSession(World world) {
        this(world, JarTrust.IN_ALL);
    }

    private OpenSession(World world, JarTrust trust) {
        this.world = world;
        session = new Session(world.workbench, background, trust);
    }

    /** With this said by the jar, opened and planned. */
    public static OpenSession of(Path folder, String definitions) {
        OpenSession open = new OpenSession(folder);
        open.world.host.says(definitions);
        open.open();
        return open;
    }

    public void open() {
        session.plan().open(List.of(world.jar));
        background.settle();
    }

    public FakeRunner.Run launch() throws IOException, InterruptedException {
        session.launch(NEVER);
        background.settle();
        return world.runner.next();
    }

    /** From now on launches go there. */
    public OpenSession onCloud() {
        session.plan().choices().runner().set("cloud");
        session.plan().choices().values().set(Map.of("tenant", "blue", "queue", "quick"));
        background.settle();
        return this;
    }

    /** On whatever runner is chosen. */
    public FakeRunner.Run launchForMoney() throws IOException, InterruptedException {
        session.launch(PAYS);
        background.settle();
        return world.runner.next();
    }

    /** The id of the command whose id begins so. */
    public String id(String beginning) {
        return session.plan().plan().dag().order().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + beginning));
    }

    public void untilState(String id, NodeState state) throws InterruptedException {
        background.until(() -> session.state(id) == state);
    }

    public void untilEnded() throws InterruptedException {
        background.until(() -> session.run().phase().get() instanceof RunPhase.Ended);
        background.settle();
    }

    /** Puts all outputs of a command in place, as another tool might. */
    public void makeOutputs(String commandId) throws IOException {
        for (String output : session.plan().plan().dag().command(commandId).outputs()) {
            Files.createDirectories(Path.of(output).getParent());
            Files.writeString(Path.of(output), "");
        }
    }

    public void planAgain() {
        session.plan().planAgain();
        background.settle();
    }

    /** Waits for those that follow runs: they may still be writing into the test's folder. */
    @Override
    public void close() {
        session.close();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("follow "))
                .forEach(OpenSession::await);
    }

    /** Not for ever: another window of the same test may still follow a run that goes on. */
    private static void await(Thread thread) {
        try {
            thread.join(AWAITED_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
