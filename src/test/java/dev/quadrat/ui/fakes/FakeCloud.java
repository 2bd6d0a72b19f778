package dev.quadrat.ui.fakes;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A runner elsewhere, with settings of its own, that is paid for; its runs are a fake's. */
public final class FakeCloud implements ExperimentRunner {
    public static final RunnerField TENANT =
            RunnerField.choice("tenant", "Tenant", "Who pays for what runs there.")
                    .required()
                    .key();
    public static final RunnerField QUEUE =
            RunnerField.choice("queue", "Fast queue", "Where commands wait for a machine.")
                    .required();
    public static final RunnerField SHELF =
            RunnerField.text("shelf", "Shelf", "Where runs are kept.").belowRoot("runs");
    public static final RunnerField ATTEMPTS =
            RunnerField.wholeNumber(
                    "attempts", "Attempts", "How often a command is tried at most.", "3");

    /** What it was asked to look at. */
    public final List<LaunchSettings> checks = Collections.synchronizedList(new ArrayList<>());

    /** {@code queue of {tenant=blue}}. */
    public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    /** What it was told to plan for, the last one last. */
    public final List<Map<String, String>> plannedFor =
            Collections.synchronizedList(new ArrayList<>());

    private final FakeRunner running;
    private final Map<String, List<String>> lists = new HashMap<>();
    private volatile RunnerCheck found =
            new RunnerCheck(List.of(new RunnerCheck.Fact("Account", "1234")), List.of());
    private volatile boolean broken;
    private volatile String failure = "";
    private volatile CountDownLatch looking = new CountDownLatch(0);
    private volatile Duration stopLimit = Duration.ofMinutes(3);

    FakeCloud(FakeRunner running) {
        this.running = running;
        offers(TENANT, "blue", "green");
        offers(QUEUE, "quick", "slow");
    }

    public void offers(RunnerField field, String... choices) {
        lists.put(field.name(), List.of(choices));
        failure = "";
    }

    /** Nothing can be chosen from. */
    public void offersNothing(String why) {
        failure = why;
    }

    public void finds(RunnerCheck check) {
        found = check;
    }

    public void finds(Problem... problems) {
        found = new RunnerCheck(found.facts(), List.of(problems));
    }

    /** Checks and lists take until the latch is counted down, or somebody loses interest. */
    public CountDownLatch looksFor() {
        looking = new CountDownLatch(1);
        return looking;
    }

    @Override
    public void plansFor(Map<String, String> values) {
        plannedFor.add(values);
    }

    @Override
    public String name() {
        return "cloud";
    }

    @Override
    public String title() {
        return "Cloud";
    }

    @Override
    public List<RunnerField> fields() {
        return List.of(QUEUE, TENANT, SHELF, ATTEMPTS);
    }

    @Override
    public List<String> choices(String field, Map<String, String> values)
            throws IOException, InterruptedException {
        asked.add(field + " of " + values);
        looking.await();
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
        return lists.getOrDefault(field, List.of());
    }

    @Override
    public boolean costsMoney() {
        return true;
    }

    @Override
    public String whenLeft() {
        return "It goes on in the clouds.";
    }

    @Override
    public Duration stopLimit() {
        return stopLimit;
    }

    /** As if there were a mistake in it. */
    public void breaks() {
        broken = true;
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        failIfBroken();
        return fields().stream()
                .filter(RunnerField::isRequired)
                .filter(field -> settings.values().getOrDefault(field.name(), "").isBlank())
                .map(
                        field ->
                                Problem.error(
                                        Problem.Kind.RUNNER,
                                        "%s is blank; say it in the settings"
                                                .formatted(field.label())))
                .toList();
    }

    @Override
    public RunnerCheck check(Optional<Plan> plan, LaunchSettings settings)
            throws InterruptedException {
        failIfBroken();
        checks.add(settings);
        looking.await();
        return found;
    }

    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) {
        running.launch(run, plan, settings);
    }

    @Override
    public Optional<RunDirectory> fetch(String uri, Path runs)
            throws IOException, InterruptedException {
        looking.await();
        if (!uri.startsWith("cloud:")) {
            return Optional.empty();
        }
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
        return Optional.of(new RunDirectory(runs.resolve(uri.substring("cloud:".length()))));
    }

    @Override
    public boolean isAlive(RunDirectory run) {
        return running.isAlive(run);
    }

    @Override
    public List<String> stop(RunDirectory run) throws IOException {
        return running.stop(run);
    }

    private void failIfBroken() {
        if (broken) {
            throw new IllegalStateException("a mistake");
        }
    }
}
